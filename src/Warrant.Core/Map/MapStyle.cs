namespace Warrant.Core;

/// <summary>How a map looks: for the style sheet of whatever page holds one.</summary>
public static class MapStyle
{
    /// <summary>Liberation Sans, by which texts are measured, and fonts of the same widths; for an attribute in double quotes.</summary>
    internal const string Fonts = "'Liberation Sans', Arimo, Arial, Helvetica, sans-serif";

    /// <summary>Light and dark by what the reader prefers, black and white in print. Every colour is a custom property of `.map`, and none says anything that a mark does not say too.</summary>
    public static string Css { get; } = $$"""
        .map {
          --map-ground: #ffffff; --map-ink: #1f2328; --map-line: #57606a; --map-quiet: #f6f8fa; --map-ring: #0550ae;
          --map-holds: #e9f6ec; --map-holds-ink: #116329; --map-uncounted: #fff6db; --map-uncounted-ink: #7d4e00;
          --map-unknown: #f1f3f5; --map-unknown-ink: #424a53; --map-fails: #ffe9e7; --map-fails-ink: #a40e26; --map-against: #a40e26; --map-key: #6639ba;
        }
        @media (prefers-color-scheme: dark) {
          .map {
            --map-ground: #0d1117; --map-ink: #e6edf3; --map-line: #9aa4af; --map-quiet: #1c2128; --map-ring: #79b8ff;
            --map-holds: #12261a; --map-holds-ink: #56d364; --map-uncounted: #2b2110; --map-uncounted-ink: #e3b341;
            --map-unknown: #22272e; --map-unknown-ink: #adbac7; --map-fails: #30141a; --map-fails-ink: #ff8f88; --map-against: #ff8f88; --map-key: #c8a6ff;
          }
        }
        @media print {
          .map {
            --map-ground: #ffffff; --map-ink: #000000; --map-line: #000000; --map-quiet: #ffffff; --map-ring: #000000;
            --map-holds: #ffffff; --map-holds-ink: #000000; --map-uncounted: #ffffff; --map-uncounted-ink: #000000;
            --map-unknown: #ffffff; --map-unknown-ink: #000000; --map-fails: #ffffff; --map-fails-ink: #000000; --map-against: #000000; --map-key: #000000;
          }
        }
        .map text { font-family: {{Fonts}}; fill: var(--map-ink); stroke: none; }
        .map .m-ground { fill: var(--map-ground); }
        .map .m-title, .map .m-id, .map .m-letter { font-weight: bold; }
        .map .m-title { font-size: 16px; }
        .map .m-line, .map .m-challenges, .map .m-arrow { fill: none; stroke: var(--map-line); stroke-width: 1.2; }
        .map .m-challenges { stroke: var(--map-against); stroke-dasharray: 5 4; }
        .map .m-head { fill: var(--map-line); stroke: none; }
        .map .m-against { fill: var(--map-against); }
        .map .m-hollow { fill: var(--map-ground); stroke: var(--map-line); }
        .map .m-box { fill: var(--map-ground); stroke: var(--map-line); stroke-width: 1.4; }
        .map .m-context .m-box, .map .m-assumption .m-box, .map .m-warrant .m-box, .map .m-reference .m-box { fill: var(--map-quiet); }
        .map .m-holds .m-box { fill: var(--map-holds); stroke: var(--map-holds-ink); }
        .map .m-uncounted .m-box { fill: var(--map-uncounted); stroke: var(--map-uncounted-ink); stroke-dasharray: 9 3; }
        .map .m-unknown .m-box { fill: var(--map-unknown); stroke: var(--map-unknown-ink); stroke-dasharray: 3 3; }
        .map .m-fails .m-box { fill: var(--map-fails); stroke: var(--map-fails-ink); stroke-width: 3; }
        .map .m-challenge .m-box { fill: var(--map-ground); stroke: var(--map-against); }
        .map .m-challenge.m-holds .m-box { stroke: var(--map-line); }
        .map .m-key .m-box { stroke-width: 3; }
        .map .m-el .m-open { stroke-dasharray: none; }
        .map .m-cross { fill: none; stroke: var(--map-line); stroke-width: 1; }
        .map .m-defeated text { paint-order: stroke; stroke: var(--map-ground); stroke-width: 4px; stroke-linejoin: round; }
        .map .m-defeated .m-box { fill: var(--map-ground); }
        .map .m-mark { fill: var(--map-ground); stroke: var(--map-ink); stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
        .map .m-mark-holds { stroke: var(--map-holds-ink); }
        .map .m-mark-uncounted, .map .m-mark-stale { stroke: var(--map-uncounted-ink); }
        .map .m-mark-unknown { stroke: var(--map-unknown-ink); }
        .map .m-mark-fails, .map .m-mark-doubt { stroke: var(--map-fails-ink); }
        .map .m-mark-key { fill: var(--map-key); stroke: var(--map-ground); stroke-width: 1.2; }
        .map .m-more rect { fill: var(--map-quiet); stroke: var(--map-line); }
        .map a { cursor: pointer; }
        .map a:focus, .map g:focus { outline: none; }
        .map a:focus-visible .m-box, .map g:focus-visible .m-box, .map a:focus-visible rect, .map .m-el:target .m-box { stroke: var(--map-ring); stroke-width: 4; stroke-dasharray: none; }
        .map a:hover .m-box, .map a:hover rect { stroke-width: 2.6; }
        @media (forced-colors: active) { .map .m-box, .map .m-line { stroke: CanvasText; } .map text { fill: CanvasText; } }

        """.ReplaceLineEndings("\n");
}
