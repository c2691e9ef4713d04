using Hotline.Api.Carrier;
using Hotline.Dispatch.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hotline.Tests.Carrier;

public class CarrierOptionsTests
{
    private static readonly (string, string)[] Account = [("AccountSid", "AC1"), ("AuthToken", "t1")];

    private static CarrierAccount Read(string environment, params (string Key, string Value)[] settings)
    {
        return Services(environment, settings).GetRequiredService<CarrierAccount>();
    }

    private static IServiceProvider Services(string environment, (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(one => "Hotline:Carrier:" + one.Key, one => (string?)one.Value));
        builder.Services.AddCarrier();
        return builder.Build().Services;
    }

    [Fact]
    public void In_development_the_carrier_is_simulated_with_an_account_of_its_own()
    {
        var account = Read("Development");
        Assert.Equal((true, CarrierName.Simulator, "http://127.0.0.1:5090/"), (account.IsConfigured, account.Profile.Name, account.BaseUrl.ToString()));
        Assert.Matches("^AC[0-9a-f]{32}$", account.AccountSid);
        Assert.NotEqual(account.AuthTokens.Single(), Read("Development").AuthTokens.Single());
    }

    [Fact]
    public void In_production_without_settings_there_is_no_carrier()
    {
        var account = Read("Production");
        Assert.False(account.IsConfigured);
        Assert.Empty(account.SigningKeys);
    }

    [Fact]
    public void Signal_wire_signs_with_a_key_of_its_own()
    {
        var account = Read("Production", [("Profile", "SignalWire"), ("BaseUrl", "https://house.signalwire.example"), ("SigningKey", "k1, k2"), .. Account]);
        Assert.Equal(["k1", "k2"], account.SigningKeys);
        Assert.Equal(["t1"], account.AuthTokens);
        Assert.Equal(("X-SignalWire-Signature", "/api/laml/2010-04-01/Accounts/"), (account.Profile.SignatureHeader, account.Profile.AccountsPath));
        Assert.Matches(account.Profile.Sid, "b3877c40-da60-4998-90ad-b792e98472af");
    }

    [Fact]
    public void Region_and_tokens_can_be_written_as_lists()
    {
        var account = Read("Production",
            ("Profile", "Twilio"), ("AccountSid", "AC1"), ("AuthToken:0", "t1"), ("AuthToken:1", "t2"),
            ("Region:InboundSms", "false"), ("Region:TextsPerDayPerNumber", "5"), ("Region:Templates:offer:ContentSid", "HX1"), ("Region:Templates:offer:Variables:0", "code"));
        Assert.Equal(["t1", "t2"], account.SigningKeys);
        Assert.Equal((false, true, 5), (account.Profile.Region.InboundSms, account.Profile.Region.Links, account.Profile.Region.TextsPerDayPerNumber));
        Assert.Equal(["code"], account.Profile.Region.Templates["offer"].Variables);
        Assert.Equal("https://api.twilio.com/", account.BaseUrl.ToString());
    }

    [Fact]
    public void The_rules_learn_what_the_region_allows() =>
        Assert.Equal(
            new ContactLimits { InboundTexts = false, Links = false, TextsPerDay = 5 },
            Services("Development", [("Region:InboundSms", "false"), ("Region:Links", "false"), ("Region:TextsPerDayPerNumber", "5")]).GetRequiredService<ContactLimits>());

    public static TheoryData<string, string> Faults => new()
    {
        { "Profile", "Profile=Simulator" },
        { "AccountSid", "Profile=Twilio;AuthToken=t" },
        { "AuthToken", "Profile=Twilio;AccountSid=AC1" },
        { "AuthToken", "Profile=Twilio;AccountSid=AC1;AuthToken=1,2,3" },
        { "ApiKeySecret", "Profile=Twilio;AccountSid=AC1;AuthToken=t;ApiKeySid=SK1" },
        { "BaseUrl", "Profile=SignalWire;AccountSid=AC1;AuthToken=t" },
        { "BaseUrl", "Profile=Twilio;AccountSid=AC1;AuthToken=t;BaseUrl=ftp://x" },
        { "BaseUrl", "Profile=Twilio;AccountSid=AC1;AuthToken=t;BaseUrl=http://api.example" },
        { "Region:TextsPerDayPerNumber", "Profile=Twilio;AccountSid=AC1;AuthToken=t;Region:TextsPerDayPerNumber=-1" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Settings_that_cannot_work_are_named_at_the_start(string setting, string settings)
    {
        var pairs = settings.Split(';').Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1])).ToArray();
        var refused = Assert.Throws<OptionsValidationException>(() => Read("Production", pairs));
        Assert.Contains("Hotline:Carrier:" + setting, refused.Message, StringComparison.Ordinal);
    }
}
