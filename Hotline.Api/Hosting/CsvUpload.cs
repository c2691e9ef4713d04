using System.Globalization;
using Hotline.Api.Data;

namespace Hotline.Api.Hosting;

/// <summary>The two ways in which a CSV file reaches an import: sent to the API, or named on the command line.</summary>
public static class CsvUpload
{
    /// <summary>Reads the body, or the first file of a form.</summary>
    /// <exception cref="BadFields">It is no CSV.</exception>
    public static async Task<CsvTable> ReadAsync(HttpRequest request, CancellationToken stop) => Read(await BytesAsync(request, stop));

    /// <summary>The bytes of the body, or of the first file of a form.</summary>
    public static async Task<byte[]> BytesAsync(HttpRequest request, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        if (request.HasFormContentType)
        {
            var files = (await request.ReadFormAsync(stop)).Files;
            if (files.Count == 0) throw new BadFields("file", "The form holds no file.");
            await files[0].CopyToAsync(bytes, stop);
        }
        else
        {
            await request.Body.CopyToAsync(bytes, stop);
        }

        return bytes.ToArray();
    }

    /// <summary>Imports the named file in a scope of its own and says what happened; 1 when the file could not be taken.</summary>
    public static async Task<int> ImportAsync(IHost host, string[] operands, Func<IServiceProvider, CsvTable, Task<string>> import, CancellationToken stop)
    {
        if (operands is not [var file])
        {
            Console.Error.WriteLine("Name one file.");
            return CommandVerbs.Misused;
        }

        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"There is no file {file}.");
            return 1;
        }

        try
        {
            await host.MigrateAsync();
            await using var scope = host.Services.CreateAsyncScope();
            Console.Out.WriteLine($"{Path.GetFileName(file)}: {await import(scope.ServiceProvider, Read(await File.ReadAllBytesAsync(file, stop)))}.");
            return 0;
        }
        catch (BadFields bad)
        {
            Console.Error.WriteLine($"{Path.GetFileName(file)} was not taken; nothing was written:");
            foreach (var (field, sentences) in bad.Errors.OrderBy(error => RowOf(error.Key)))
                foreach (var sentence in sentences) Console.Error.WriteLine($"  {field}: {sentence}");
            return 1;
        }
    }

    /// <exception cref="BadFields">It is no CSV.</exception>
    internal static CsvTable Read(byte[] bytes)
    {
        try
        {
            return CsvTable.Read(bytes);
        }
        catch (CsvUnreadable unreadable)
        {
            throw new BadFields("file", unreadable.Message);
        }
    }

    private static int RowOf(string field)
        => field.StartsWith("rows[", StringComparison.Ordinal) && int.TryParse(field[5..field.IndexOf(']', StringComparison.Ordinal)], CultureInfo.InvariantCulture, out var row) ? row : 0;
}
