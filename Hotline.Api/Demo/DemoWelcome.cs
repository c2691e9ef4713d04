namespace Hotline.Api.Demo;

/// <summary>What a new user reads when the hotline has started.</summary>
internal static class DemoWelcome
{
    public static string For(IEnumerable<string> urls, SeedFolder seed)
    {
        var address = urls.FirstOrDefault(url => url.StartsWith("http:", StringComparison.Ordinal)) ?? urls.FirstOrDefault() ?? "http://127.0.0.1:5080";
        var accounts = seed.Rows("accounts").Select(row => $"    {row["userName"],-11} {row["nameZh"]}  {row["nameEn"]}");
        return string.Join(Environment.NewLine,
        [
            "",
            $"  职工生活服务热线 Worker-Service Hotline   {address}",
            $"  演示账号，密码都是 {DemoAccounts.Password}。Demo accounts, all with the password {DemoAccounts.Password}:",
            .. accounts,
            "",
        ]);
    }
}
