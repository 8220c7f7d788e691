using Microsoft.Extensions.Configuration;
using TokenServer;

namespace ZegoCallKit.TokenServer.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Zego:AppId", null, "Zego__AppId")]
    [InlineData("Zego:AppId", "0", "Zego__AppId")]
    [InlineData("Zego:AppId", "-1", "Zego__AppId")]
    [InlineData("Zego:ServerSecret", null, "Zego__ServerSecret")]
    [InlineData("Zego:ServerSecret", "canary.short", "Zego__ServerSecret")]
    [InlineData("Zego:TokenLifetime", "soon", "Zego:TokenLifetime")]
    [InlineData("Zego:TokenLifetime", "00:00:00", "Zego:TokenLifetime")]
    [InlineData("Accounts:alice", null, "Accounts__alice")]
    [InlineData("Accounts:alice", "", "alice")]
    public void A_setting_that_is_missing_or_wrong_is_named_and_never_repeated(string name, string? value, string named)
    {
        var settings = ServerRun.Settings;
        settings[name] = value;
        if (value is null)
        {
            settings.Remove(name);
        }

        var fault = Assert.Throws<SettingException>(() => TokenServerApp.Build([], builder =>
        {
            builder.Configuration.Sources.Clear();
            builder.Configuration.AddInMemoryCollection(settings);
        }));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary.", fault.ToString(), StringComparison.Ordinal);
    }
}
