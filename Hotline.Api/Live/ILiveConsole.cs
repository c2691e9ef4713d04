using Hotline.Dispatch.Lines;

namespace Hotline.Api.Live;

/// <summary>What a console is told by the hub <c>/live</c>; source of the contract in <c>docs/live.md</c>. Method names are matched whatever the case.</summary>
public interface ILiveConsole
{
    /// <summary>A row is in the queue and looks like this.</summary>
    Task Row(RowMessage message);

    /// <summary>A row is not in the queue any more.</summary>
    Task Gone(GoneMessage message);

    /// <summary>What the whole queue amounts to, every 15 s.</summary>
    Task Digest(DigestMessage message);

    /// <summary>The line closes within half an hour: what waits, and what will be left. To those who watch its tickets, every five minutes.</summary>
    Task Closing(ClosingMessage message);
}

/// <param name="Scope">Queue and line, for example <c>tickets/hotline</c>.</param>
/// <param name="Seq">Number of this message in its scope, from 1.</param>
/// <param name="Row">The row as <c>GET /api/queues/{queue}</c> shows it; written with all its fields.</param>
public sealed record RowMessage(string Scope, long Seq, object Row);

/// <param name="Scope">Queue and line.</param>
/// <param name="Seq">Number of this message in its scope.</param>
/// <param name="Id">The row that left.</param>
/// <param name="RowVersion">The version at which it left; a console that knows a higher one keeps the row.</param>
public sealed record GoneMessage(string Scope, long Seq, long Id, int RowVersion);

/// <param name="Scope">Queue and line.</param>
/// <param name="Epoch">The run of the node that counted.</param>
/// <param name="Seq">Messages sent in this scope so far; the digest itself is not counted.</param>
/// <param name="Count">Rows in the queue.</param>
/// <param name="Xor">Xor of FNV-1a (32 bits) over UTF-8 <c>id:rowVersion</c> of every row, unsigned.</param>
public sealed record DigestMessage(string Scope, string Epoch, long Seq, int Count, uint Xor);

/// <param name="Line">The line's code.</param>
/// <param name="Forecast">As <c>GET /api/lines/{code}/closing</c> shows it.</param>
public sealed record ClosingMessage(string Line, ClosingForecast Forecast);

/// <summary>Answer to a watch: every message of the scope after <paramref name="Seq"/> will be sent.</summary>
public sealed record Watched(string Epoch, long Seq);
