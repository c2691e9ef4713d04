using System.Text;

namespace Hotline.Api.Hosting;

/// <summary>
/// Writes CSV that a spreadsheet shows as it is: a cell that would be taken for a formula gets an apostrophe in front, or whoever opens the
/// file would run what a caller wrote. Begins with a byte order mark, without which Excel takes Chinese for noise.
/// </summary>
public sealed class CsvText
{
    private readonly StringBuilder text = new("\uFEFF");

    public void Line(IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    public override string ToString() => text.ToString();

    internal static string Cell(string cell)
    {
        // Full-width signs too: some spreadsheets fold them.
        if (cell.Length > 0 && "=+-@\t\r\n|%＝＋－＠".Contains(cell[0], StringComparison.Ordinal)) cell = "'" + cell;
        return cell.AsSpan().IndexOfAny("\",\r\n;") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
