import { MoonOutlined, QuestionCircleOutlined, SunOutlined, TranslationOutlined } from '@ant-design/icons'
import { Button, Select, Tooltip } from 'antd'
import { AccountMenu } from '../accounts/AccountMenu'
import { PresenceSelector } from '../accounts/PresenceSelector'
import { LiveDistrict } from '../demo/LiveDistrict'
import { useShade } from '../design/theme'
import { useChosenLine } from '../lines/ChosenLine'
import { useOwnLines } from '../lines/ownLines'
import { useLanguage, useName, useWords } from '../words/language'
import { clockTime } from '../words/time'
import { Find } from './Find'
import { openKeyHelp } from './KeyHelp'
import { LinkState } from './LinkState'
import css from './TopBar.module.css'
import { shellWords } from './words'

export function TopBar() {
  const w = useWords(shellWords)
  const { shade, choose: chooseShade } = useShade()
  const { language, choose: chooseLanguage } = useLanguage()
  return (
    <header className={css.bar}>
      <LineSwitch />
      <Find />
      <span className={css.gap} />
      <LiveDistrict />
      <LinkState />
      <PresenceSelector />
      <span className={css.tools}>
        <Tooltip title={w.switchLanguage}>
          <Button type="text" icon={<TranslationOutlined />} aria-label={w.switchLanguage} onClick={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')} />
        </Tooltip>
        <Tooltip title={w.switchTheme}>
          <Button
            type="text"
            icon={shade === 'light' ? <MoonOutlined /> : <SunOutlined />}
            aria-label={w.switchTheme}
            onClick={() => chooseShade(shade === 'light' ? 'dark' : 'light')}
          />
        </Tooltip>
        <Tooltip title={`${w.keys} (?)`}>
          <Button className={css.keys} type="text" icon={<QuestionCircleOutlined />} aria-label={w.keys} onClick={openKeyHelp} />
        </Tooltip>
      </span>
      <AccountMenu />
    </header>
  )
}

function LineSwitch() {
  const w = useWords(shellWords)
  const name = useName()
  const lines = useOwnLines()
  const { language } = useLanguage()
  const { line, choose } = useChosenLine()
  return (
    <Select
      className={css.line}
      variant="borderless"
      value={line}
      onChange={choose}
      popupMatchSelectWidth={300}
      aria-label={w.allLines}
      options={[
        { value: '', label: <b>{w.allLines}</b> },
        ...lines.map(each => ({
          value: each.code,
          label: (
            <span className={css.lineOption}>
              <i className={each.open ? css.open : css.shut} />
              <span className={css.lineName}>{name(each.name)}</span>
              <small>
                {each.open ? w.open : w.shut}
                {each.nextChangeAt && ` · ${each.open ? w.until(clockTime(each.nextChangeAt, language)) : w.opensAt(clockTime(each.nextChangeAt, language))}`}
              </small>
            </span>
          ),
        })),
      ]}
    />
  )
}
