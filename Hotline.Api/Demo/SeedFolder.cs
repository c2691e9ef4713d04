using System.Globalization;
using Hotline.Api.Hosting;

namespace Hotline.Api.Demo;

/// <summary>The files of the demo district, copied beside the program. Unlike an import they are ours: a mistake in them is a defect.</summary>
internal sealed class SeedFolder(string path)
{
    /// <summary>The folder beside the program.</summary>
    public static SeedFolder BesideProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "seed"));

    public CsvTable Read(string name) => CsvTable.Read(File.ReadAllBytes(Path.Combine(path, name + ".csv")));

    public IReadOnlyList<TableRow> Rows(string name) => Read(name).Rows;

    /// <summary>Minutes after midnight of a time such as 07:00 or 24:00.</summary>
    public static int Minutes(string time)
        => (int.Parse(time.AsSpan(0, 2), CultureInfo.InvariantCulture) * 60) + int.Parse(time.AsSpan(3, 2), CultureInfo.InvariantCulture);

    public static T Named<T>(string name) where T : struct, Enum => Enum.Parse<T>(name, ignoreCase: true);
}
