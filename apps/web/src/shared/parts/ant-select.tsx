import Select, { type SelectProps } from 'antd/es/select';
import type { DefaultOptionType } from 'antd/es/select';
import './picker.css';

/** Ant's select, but Tab only leaves it: by itself it would choose what happens to be marked, and keep the focus. Only inside `AntTheme`. */
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
      <Select<Value, Option> {...props} />
    </div>
  );
}
