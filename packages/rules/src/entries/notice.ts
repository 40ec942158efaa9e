// Notices.
export type { Notice, PostedHousehold } from '../notice/notice.ts'
export { type AskedOfNotice, type NoNotice, noticeOf, noticesOf } from '../notice/notice-of.ts'
export { contentOf as noticeContent, type Content } from '../notice/content.ts'
export { noticeHtml } from '../notice/notice-html.ts'
export { noticeText } from '../notice/notice-text.ts'
export { noNoticeText } from '../notice/no-notice-text.ts'
export { maskName } from '../notice/scrub.ts'
