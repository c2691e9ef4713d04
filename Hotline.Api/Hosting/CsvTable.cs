using System.Globalization;
using System.Text;
using CsvHelper;

namespace Hotline.Api.Hosting;

/// <summary>A CSV file with a header row, read whole. Cells are found by column name, whatever the case.</summary>
public sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns;

    private const int LongestRow = 64 * 1024;

    // The header and blank lines are read as records, so that row numbers are those of the spreadsheet. The separator is never
    // detected: cells hold lists separated by semicolons.
    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        HasHeader = false,
        SkipEmptyLines = false,
        TrimWhitespace = true,
        TrimInsideQuotes = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = LongestRow,
        IncludeValuesInExceptions = false,
    };

    private CsvTable(Dictionary<string, int> columns, IReadOnlyList<TableRow> rows) => (_columns, Rows) = (columns, rows);

    /// <summary>Names of the columns in the order of the file.</summary>
    public IEnumerable<string> Columns => _columns.OrderBy(c => c.Value).Select(c => c.Key);

    /// <summary>The rows below the header; empty ones are left out but counted in the numbers.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>True when the header names this column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>Reads a file that a spreadsheet wrote.</summary>
    /// <exception cref="CsvUnreadable">The bytes are no CSV.</exception>
    public static CsvTable Read(byte[] bytes)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var rows = new List<TableRow>();
        var table = new CsvTable(columns, rows);
        using var reader = CsvReader.FromText(Decode(bytes), Options);
        var number = 0;
        try
        {
            while (reader.Read())
            {
                number++;
                var cells = reader.Current.ToArray();
                if (number == 1) NameColumns(columns, cells);
                else if (Array.Exists(cells, c => c.Length > 0)) rows.Add(new TableRow(table, number, cells));
            }
        }
        catch (CsvFormatException broken)
        {
            throw new CsvUnreadable($"Row {number + 1} cannot be read as CSV: a quotation mark is open, or the row is longer than {LongestRow / 1024} KB.", broken);
        }

        return columns.Count > 0 ? table : throw new CsvUnreadable("The file has no header row.");
    }

    internal int IndexOf(string column) => _columns.GetValueOrDefault(column, -1);

    private static void NameColumns(Dictionary<string, int> columns, string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length > 0 && !columns.TryAdd(names[i], i))
                throw new CsvUnreadable($"The column {names[i]} is there twice.");
        }
    }

    /// <summary>UTF-8; where that is not valid, GB 18030, in which Chinese spreadsheets save CSV.</summary>
    private static string Decode(byte[] bytes)
    {
        var text = bytes.AsSpan();
        if (text.StartsWith(Encoding.UTF8.Preamble)) text = text[3..];
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(text);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(text);
        }
    }
}

/// <summary>One row of a <see cref="CsvTable"/>.</summary>
public sealed class TableRow(CsvTable table, int number, string[] cells)
{
    private static readonly char[] ListMarks = [';', '；', '、'];

    /// <summary>Row number as a spreadsheet shows it; the header is row 1.</summary>
    public int Number { get; } = number;

    /// <summary>The cell's text, empty when the column or the cell is missing.</summary>
    public string this[string column]
    {
        get
        {
            var index = table.IndexOf(column);
            return index >= 0 && index < cells.Length ? cells[index] : "";
        }
    }

    /// <summary>The cell's text, null when empty.</summary>
    public string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;

    /// <summary>The items of a cell that holds a list.</summary>
    public string[] List(string column) => this[column].Split(ListMarks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A cell that says yes.</summary>
    public bool IsYes(string column) => this[column] is "yes" or "Yes" or "YES" or "true" or "TRUE" or "1" or "是";

    /// <summary>A whole number.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public int Int(string column) => int.Parse(this[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>A number with a decimal point.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public double Decimal(string column) => double.Parse(this[column], NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>A date, year first.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public DateOnly Date(string column) => DateOnly.ParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A file is not CSV.</summary>
public sealed class CsvUnreadable(string message, Exception? inner = null) : Exception(message, inner);
