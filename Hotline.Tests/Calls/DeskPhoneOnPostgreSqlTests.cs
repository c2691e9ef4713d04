using Hotline.Tests.Support;

namespace Hotline.Tests.Calls;

/// <summary>The same on the server.</summary>
public sealed class DeskPhoneOnPostgreSqlTests : DeskPhoneTests
{
    protected override Engine Engine => Engine.PostgreSql;
}
