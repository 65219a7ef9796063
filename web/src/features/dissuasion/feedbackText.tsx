// The text for a chat or a superior's web form. It is reported already, hence it stays in sight until it was taken.
import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  source: string
  text: string
  loops: number
  onLeave: () => void
}

type Copied = 'no' | 'yes' | 'byHand'

export function FeedbackText({ source, text, loops, onLeave }: Props) {
  const { t } = useTranslation('dissuasion')
  const [copied, setCopied] = useState<Copied>('no')
  const field = useRef<HTMLTextAreaElement | null>(null)
  useEffect(() => {
    void put(text).then(setCopied)
  }, [text])
  const again = async () => {
    field.current?.select()
    setCopied(await put(text))
  }
  return (
    <div className="feedback-text">
      <p role="status">{t(`copied.${copied}`, { source, n: loops })}</p>
      <Input.TextArea
        ref={(made) => {
          field.current = made?.resizableTextArea?.textArea ?? null
        }}
        readOnly
        autoSize={{ minRows: 2, maxRows: 8 }}
        aria-label={t('feedbackText', { source })}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <div>
        <Button size="small" type="primary" onClick={again}>
          {t('copyAgain')}
        </Button>
        <Button size="small" onClick={onLeave}>
          {t('keys.close')}
        </Button>
      </div>
    </div>
  )
}

/** Browsers give the clipboard to HTTPS only; without it the hand copies. */
async function put(text: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text)
    return 'yes'
  } catch {
    return 'byHand'
  }
}
