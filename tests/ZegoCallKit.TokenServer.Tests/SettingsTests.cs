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
    [InlineData("Zego:TokenLifetime", "1.00:00:00", "24 hours")]
    [InlineData("Zego:TokenLifetime", "24:00:01", "24 hours")]
    [InlineData("Zego:TokenLifetime", "86401", "24 hours")]
    [InlineData("Zego:TokenLifetime", "99999999999", "24 hours")]
    [InlineData("Zego:TokenLifetime", "00:60:00", "Zego:TokenLifetime")]
    [InlineData("Zego:TokenLifetime", "-5", "Zego:TokenLifetime")]
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

    [Theory]
    [InlineData("3600", 3_600)]
    [InlineData("1", 1)]
    [InlineData("01:00:00", 3_600)]
    [InlineData("24:00:00", 86_400)]
    [InlineData("0:0:30", 30)]
    public void A_lifetime_is_seconds_or_hours_minutes_and_seconds(string text, int seconds)
    {
        var settings = ServerRun.Settings;
        settings["Zego:TokenLifetime"] = text;

        Assert.Equal(TimeSpan.FromSeconds(seconds), ZegoSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).TokenLifetime);
    }

    [Fact]
    public async Task The_settings_lie_beside_the_program_wherever_it_is_started_from()
    {
        await using var app = TokenServerApp.Build([], builder => builder.Configuration.AddInMemoryCollection(ServerRun.Settings));

        Assert.Equal(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar), app.Environment.ContentRootPath.TrimEnd(Path.DirectorySeparatorChar));
        Assert.True(File.Exists(Path.Join(app.Environment.ContentRootPath, "appsettings.json")));
    }
}
