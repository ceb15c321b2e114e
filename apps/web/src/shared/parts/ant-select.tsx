import Select, { type SelectProps } from 'antd/es/select';
import type { DefaultOptionType } from 'antd/es/select';
import './picker.css';

/** Longer lists are drawn only where they are looked at. */
const drawnWhole = 300;

/**
 * Ant's select, but Tab only leaves it: by itself it would choose what happens to be marked, and keep the focus. A list that
 * is not very long is drawn whole: only then are its rows the options that a screen reader hears, and not three stand-ins
 * that hold the bare values. Only inside `AntTheme`.
 */
export function AntSelect<Value, Option extends DefaultOptionType = DefaultOptionType>(
  props: SelectProps<Value, Option>,
) {
  return (
    <div
      className="ant-select-frame"
      onKeyDownCapture={(event) => {
        if (event.key === 'Tab') event.stopPropagation();
      }}
    >
      <Select<Value, Option> virtual={(props.options?.length ?? 0) > drawnWhole} {...props} />
    </div>
  );
}
