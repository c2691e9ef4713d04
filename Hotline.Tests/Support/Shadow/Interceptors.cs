using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hotline.Tests.Support.Shadow;

/// <summary>Connections that are never opened.</summary>
internal sealed class NoConnection : DbConnectionInterceptor
{
    internal static readonly NoConnection Instance = new();

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();
}

/// <summary>Commands that are kept instead of run. A query gets one made-up row, so that the queries for its collections follow; a save gets no answer.</summary>
internal sealed class CommandCapture(Action<string, string> keep) : DbCommandInterceptor
{
    /// <summary>What the shadow is repeating on this thread, for messages.</summary>
    internal static readonly ThreadLocal<string?> Cause = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Keep(command);
        if (eventData.CommandSource == CommandSource.SaveChanges) throw new CapturedException();
        return InterceptionResult<DbDataReader>.SuppressWithResult(new OneRow());
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Keep(command);
        return InterceptionResult<int>.SuppressWithResult(1);
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Keep(command);
        return InterceptionResult<object>.SuppressWithResult(1);
    }

    private void Keep(DbCommand command) => keep(command.CommandText, Cause.Value ?? "unknown");

    /// <summary>A save's command was kept; there is no honest answer to give.</summary>
    internal sealed class CapturedException : Exception;
}
