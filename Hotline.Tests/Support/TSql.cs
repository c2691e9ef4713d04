using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Hotline.Tests.Support;

/// <summary>Microsoft's own T-SQL grammar (SQL Server 2019). It proves that a text is T-SQL; whether a server would run it, only a server can prove.</summary>
public static class TSql
{
    /// <summary>What the grammar refuses, with line and column; nothing when the text is T-SQL. <c>GO</c> separates batches.</summary>
    public static IReadOnlyList<string> Errors(string script)
    {
        using var reader = new StringReader(script);
        new TSql150Parser(initialQuotedIdentifiers: true, SqlEngineType.Standalone).Parse(reader, out var errors);
        return [.. errors.Select(error => $"({error.Line},{error.Column}) {error.Message}")];
    }
}
