namespace Chancery.Core.Pictures;

/// <summary>The colours of all pictures: for a page's style sheet, or for an svg that stands alone. Light and dark follow the reader, or <c>data-theme</c> of the page.</summary>
public static class PictureStyle
{
    private const string Light = "--pic-ink:#1d2733;--pic-soft:#5b6875;--pic-line:#cdd5dd;--pic-sea:#f4f7fa;--pic-q1:#4f8fd6;--pic-q2:#2f8f63;--pic-q3:#e2a136;--pic-q4:#c8444f;"
        + "--pic-m0:#e3e7eb;--pic-m1:#c6dbef;--pic-m2:#8fbfe0;--pic-m3:#4f94c8;--pic-m4:#2166a5;--pic-m5:#0b3a6b;--pic-edge:#ffffff;--pic-dot:#c8444f";

    private const string Dark = "--pic-ink:#e6ebf0;--pic-soft:#a3b0bc;--pic-line:#3d4854;--pic-sea:#161c23;--pic-q1:#6aa7ea;--pic-q2:#4fb98a;--pic-q3:#edb85c;--pic-q4:#e8707a;"
        + "--pic-m0:#2b343d;--pic-m1:#23486b;--pic-m2:#2e6a9e;--pic-m3:#4f94c8;--pic-m4:#8fbfe0;--pic-m5:#d3e6f5;--pic-edge:#161c23;--pic-dot:#f08a92";

    public const string Css = ".pic{" + Light + ";width:100%;height:auto;font:12px system-ui,sans-serif}\n"
        + "@media (prefers-color-scheme:dark){.pic{" + Dark + "}}\n"
        + ":root[data-theme=light] .pic{" + Light + "}\n:root[data-theme=dark] .pic{" + Dark + "}\n"
        + "@media print{.pic{" + Light + "}}\n"
        + ".pic text{fill:var(--pic-ink)}.pic .pic-soft{fill:var(--pic-soft)}.pic .pic-big{font-size:16px}.pic .pic-grid{stroke:var(--pic-line);stroke-width:1}.pic .pic-zero{stroke:var(--pic-soft);stroke-width:1}\n"
        + ".pic .pic-q1{fill:var(--pic-q1)}.pic .pic-q2{fill:var(--pic-q2)}.pic .pic-q3{fill:var(--pic-q3)}.pic .pic-q4{fill:var(--pic-q4)}\n"
        + ".pic .pic-l1{stroke:var(--pic-q1);stroke-width:2;fill:none}.pic .pic-l2{stroke:var(--pic-q4);stroke-width:2;stroke-dasharray:6 3;fill:none}.pic .pic-turn{stroke:var(--pic-soft);stroke-dasharray:2 3}\n"
        + ".pic .pic-tie{stroke-linecap:round;stroke-opacity:.75}.pic .pic-t0{stroke:var(--pic-q2)}.pic .pic-t1{stroke:var(--pic-soft)}.pic .pic-t2{stroke:var(--pic-q4);stroke-dasharray:10 4}.pic .pic-n0{fill:var(--pic-q2)}.pic .pic-n1{fill:var(--pic-soft)}.pic .pic-n2{fill:var(--pic-q4)}.pic .pic-self{fill:var(--pic-ink)}.pic .pic-strong{font-weight:600;paint-order:stroke;stroke:var(--pic-sea);stroke-width:4px;stroke-linejoin:round}\n"
        + ".pic .pic-sea{fill:var(--pic-sea);stroke:var(--pic-line)}.pic .pic-m0{fill:var(--pic-m0)}.pic .pic-m1{fill:var(--pic-m1)}.pic .pic-m2{fill:var(--pic-m2)}.pic .pic-m3{fill:var(--pic-m3)}.pic .pic-m4{fill:var(--pic-m4)}.pic .pic-m5{fill:var(--pic-m5)}\n"
        + ".pic .pic-land{stroke:var(--pic-edge);stroke-width:.5;vector-effect:non-scaling-stroke;fill-rule:evenodd}.pic .pic-dot{fill:var(--pic-dot);fill-opacity:.75;stroke:var(--pic-edge)}\n";
}
