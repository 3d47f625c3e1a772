// Which notices stand at the foot of the page: the newest three; one about the same thing takes the old one's place.

export interface NoticeRequest {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** 6000 when left out; 10000 suits an undo. */
  readonly durationMs?: number;
  /** What it is about: a newer notice about the same replaces the older. */
  readonly about?: string;
}

export interface Notice extends NoticeRequest {
  readonly id: number;
  readonly durationMs: number;
}

export type NoticeChange = { readonly type: 'shown'; readonly notice: Notice } | { readonly type: 'dismissed'; readonly id: number };

const mostAtOnce = 3;

export function noticesAfter(notices: readonly Notice[], change: NoticeChange): readonly Notice[] {
  switch (change.type) {
    case 'shown': {
      const { about } = change.notice;
      const others = notices.filter((notice) => about === undefined || notice.about !== about);
      return [...others, change.notice].slice(-mostAtOnce);
    }
    case 'dismissed':
      return notices.filter((notice) => notice.id !== change.id);
  }
}
