using System.Collections.Frozen;

namespace Hotline.Dispatch.Offers;

/// <summary>Why a merchant said no. Names are wire contract: append only.</summary>
public enum DeclineReason
{
    /// <summary>Has other work at that time.</summary>
    Busy = 0,

    /// <summary>The place is too far away.</summary>
    TooFar = 1,

    /// <summary>The guide price does not pay.</summary>
    Price = 2,

    /// <summary>Does not do such work: the register may be wrong.</summary>
    NotMyTrade = 3,

    /// <summary>Not open then: the hours in the register may be wrong.</summary>
    Closed = 4,

    /// <summary>Something else, or no reason given.</summary>
    Other = 5,
}

/// <summary>Reads a reason out of what a merchant wrote behind <c>2 CODE</c>.</summary>
public static class DeclineWords
{
    // In this order: "太远了没空" is about the way, which the register can learn from.
    private static readonly FrozenDictionary<DeclineReason, string[]> Words = new Dictionary<DeclineReason, string[]>
    {
        [DeclineReason.TooFar] = ["太远", "远", "far"],
        [DeclineReason.Price] = ["价", "钱", "便宜", "price", "cheap"],
        [DeclineReason.NotMyTrade] = ["不会", "不做", "不修", "不是我", "做不了", "trade"],
        [DeclineReason.Closed] = ["关门", "休息", "放假", "打烊", "下班", "回家", "closed", "holiday"],
        [DeclineReason.Busy] = ["忙", "没空", "没时间", "排满", "busy"],
    }.ToFrozenDictionary();

    private static readonly DeclineReason[] Order = [DeclineReason.TooFar, DeclineReason.Price, DeclineReason.NotMyTrade, DeclineReason.Closed, DeclineReason.Busy];

    /// <summary>The reason that the words name; <see cref="DeclineReason.Other"/> when they name none.</summary>
    public static DeclineReason Read(string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return DeclineReason.Other;
        foreach (var reason in Order)
        {
            if (Array.Exists(Words[reason], word => words.Contains(word, StringComparison.OrdinalIgnoreCase))) return reason;
        }

        return DeclineReason.Other;
    }
}
