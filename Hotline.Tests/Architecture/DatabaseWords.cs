namespace Hotline.Tests.Architecture;

/// <summary>Only Data knows which database it speaks to: nobody else branches on the provider or writes SQL, which no other provider would be proved with.</summary>
public sealed class DatabaseWords(string root)
{
    private static readonly string[] Branches = ["IsSqlite", "IsNpgsql", "IsSqlServer", "get_ProviderName"];
    private static readonly string[] RawSql = ["FromSql", "SqlQuery", "ExecuteSql"];

    public IEnumerable<string> Violations(CompiledAssembly assembly) => assembly.Dependencies
        .Where(dependency => dependency.From.StartsWith(root + ".", StringComparison.Ordinal) && !dependency.From.StartsWith(root + ".Data.", StringComparison.Ordinal))
        .Where(dependency => dependency.To.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal) && dependency.Member is { } member
            && (Branches.Any(name => member.StartsWith(name + "(", StringComparison.Ordinal)) || RawSql.Any(name => member.StartsWith(name, StringComparison.Ordinal))))
        .Select(dependency => $"{dependency.From} calls {dependency.To}.{dependency.Member!.Split('(')[0]}; that belongs into Data.");
}
