// Deliberate violations of the host's floor plan, compiled so that ArchitectureGuardTests can prove that each rule fails when it must.
// Nothing else uses these types.

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Hotline.Tests.Architecture.Violations.Api.Tickets
{
    public sealed class SliceThatKnowsAChannel { public Messages.Channel? Channel { get; init; } }

    public sealed class SliceThatKnowsAnotherSlice { public static string Offer() => new Offers.AnOffer().ToString()!; }

    public sealed class SliceThatKnowsTheCarrier { public static Type Carrier() => typeof(Carrier.AnyCarrier); }

    public sealed class SliceThatKnowsInALambda { public static Func<object> Hidden() => () => new Messages.Channel(); }

    public sealed class SliceThatKnowsInAStateMachine
    {
        public static async Task<string> HiddenAsync()
        {
            await Task.Yield();
            return new Messages.Channel().ToString()!;
        }
    }

    public sealed class SliceThatKnowsInAGeneric { public static List<Messages.Channel[]> Hidden { get; } = []; }

    public sealed class SliceThatKnowsTheDemo { public static Demo.Everything Demo => new(); }

    public sealed class SliceThatBranchesOnTheDatabase { public static bool Branch(DatabaseFacade database) => database.IsSqlite(); }

    public sealed class SliceThatWritesSql { public static int Write(DatabaseFacade database) => database.ExecuteSqlRaw("DELETE FROM Tickets"); }

    public sealed class SliceThatBehaves { public static Data.Table Table => new(); }
}

namespace Hotline.Tests.Architecture.Violations.Api.Offers
{
    public sealed class AnOffer;
}

namespace Hotline.Tests.Architecture.Violations.Api.Supervision
{
    public sealed class ForTheDeskAlone;
}

namespace Hotline.Tests.Architecture.Violations.Api.Messages
{
    public sealed class Channel;

    public sealed class ChannelThatKnowsAnotherChannel { public static Calls.OtherChannel Other => new(); }

    public sealed class ChannelThatKnowsTheDesk { public static Supervision.ForTheDeskAlone Desk => new(); }

    public sealed class ChannelThatBehaves
    {
        public static Offers.AnOffer Offer => new();
        public static Carrier.AnyCarrier Carrier => new();
    }
}

namespace Hotline.Tests.Architecture.Violations.Api.Calls
{
    public sealed class OtherChannel;
}

namespace Hotline.Tests.Architecture.Violations.Api.Data
{
    public sealed class Table;

    public sealed class DataThatKnowsASlice { public static Offers.AnOffer Offer => new(); }
}

namespace Hotline.Tests.Architecture.Violations.Api.Live
{
    public sealed class LiveThatKnowsTheCarrier { public static Carrier.AnyCarrier Carrier => new(); }
}

namespace Hotline.Tests.Architecture.Violations.Api.Carrier
{
    public sealed class AnyCarrier;
}

namespace Hotline.Tests.Architecture.Violations.Api.Demo
{
    public sealed class Everything
    {
        public static Offers.AnOffer Offer => new();
        public static Messages.Channel Channel => new();
    }
}

namespace Hotline.Tests.Architecture.Violations.Api.Gossip
{
    public sealed class InAFolderNobodyPlanned;
}

namespace Hotline.Tests.Architecture.Violations.Api
{
    public sealed class InNoFolder;
}

namespace Hotline.Tests.Architecture.Violations.AspNetCoreGeneratedDocument
{
    /// <summary>Stands for what the Razor compiler makes of Pages/Merchants/Offer.cshtml.</summary>
    public sealed class Pages_Merchants_Offer { public static Api.Messages.Channel Channel => new(); }
}
