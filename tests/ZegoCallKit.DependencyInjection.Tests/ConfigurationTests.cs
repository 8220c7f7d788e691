using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.DependencyInjection.Tests;

/// <summary>Settings come from the configuration, and invalid values are reported by key.</summary>
public sealed class ConfigurationTests
{
    private const string Secret = "not-the-right-length";

    [Theory]
    [InlineData("Zego:AppSign", Secret, "Zego:AppSign: AppSign must have 64 characters")]
    [InlineData("Zego:AppId", "many", "Zego:AppId must be a whole number")]
    [InlineData("Zego:AppId", "0", "Zego:AppId: AppId must not be 0")]
    [InlineData("Zego:Scenario", "Karaoke Bar", "Zego:Scenario must be one of")]
    [InlineData("Zego:SoundLevelInterval", "00:00:00.0010000", "Zego:SoundLevelInterval: ")]
    [InlineData("Zego:Timeouts:Login", "15", "Zego:Timeouts:Login must be a duration such as 00:00:15")]
    [InlineData("Zego:Timeouts:Login", "2.00:00:00", "Zego:Timeouts:Login: ")]
    [InlineData("Zego:TokenRenewal:Margin", "05:00:00", "Zego:TokenRenewal:Margin: Margin must be between 1 s and 1 h; it is 5 h")]
    [InlineData("Zego:TokenRenewal:LongestDelay", "00:00:00.5", "Zego:TokenRenewal:FirstDelay: FirstDelay must not be longer than LongestDelay (500 ms); it is 1 s")]
    [InlineData("Zego:TokenRenewal:LongestDelay", "02:00:00", "Zego:TokenRenewal:LongestDelay: LongestDelay must be between 1 ms and 1 h; it is 2 h")]
    [InlineData("Zego:StartWithHost", "perhaps", "Zego:StartWithHost must be true or false")]
    [InlineData("Zego:ProcessedVideo", "Main, Fifth", "Zego:ProcessedVideo must be one of Main, Auxiliary")]
    [InlineData("Zego:ProcessedVideo:0", "Fifth", "Zego:ProcessedVideo:0 must be one of Main, Auxiliary")]
    [InlineData("Zego:ProcessedVideo:first", "Main", "Zego:ProcessedVideo:first is unknown")]
    [InlineData("Zego:AppSing", Secret, "Zego:AppSing is unknown")]
    public async Task A_wrong_value_keeps_the_host_from_starting_and_is_named_by_its_key(string key, string value, string expected)
    {
        using var host = Build(new() { ["Zego:AppId"] = "42", [key] = value });
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestHost.Token));

        Assert.StartsWith(expected, Assert.Single(problem.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_wrong_values_are_named_at_once()
    {
        using var host = Build(new() { ["Zego:AppSign"] = "short", ["Zego:Timeouts:Play"] = "00:00:00" });
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestHost.Token));

        Assert.Equal(["Zego:AppId", "Zego:AppSign", "Zego:Timeouts:Play"], problem.Failures.Select(failure => failure[..failure.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Every_setting_has_its_key()
    {
        var keys = ClientSetting.All.Select(setting => setting.Key);
        var properties = typeof(ZegoClientSettings).GetProperties()
            .Where(property => property.Name is not nameof(ZegoClientSettings.PostConfigure))
            .SelectMany(property => property.PropertyType.Namespace == "ZegoCallKit" && property.PropertyType.IsClass
                ? property.PropertyType.GetProperties().Select(inner => $"{property.Name}:{inner.Name}")
                : [property.Name]);

        Assert.Equal(properties.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_value_arrives_in_the_options()
    {
        ZegoClientOptions? made = null;
        using var host = Build(
            new()
            {
                ["Zego:AppId"] = "42",
                ["zego:appsign"] = new string('a', ZegoClientOptions.AppSignLength),
                ["Zego:Scenario"] = "HighQualityVideoCall",
                ["Zego:RoomMode"] = "multiroom",
                ["Zego:Timeouts:Login"] = "00:00:07",
                ["Zego:Timeouts:Dispose"] = "00:00:03",
                ["Zego:TokenRenewal:Margin"] = "00:02:00",
                ["Zego:TokenRenewal:FirstDelay"] = "00:01:00",
                ["Zego:TokenRenewal:LongestDelay"] = "00:05:00",
                ["Zego:VideoSinkFormat"] = "Bgra32",
                ["Zego:ProcessedVideo:0"] = "Main",
                ["Zego:ProcessedVideo:1"] = "fourth",
                ["Zego:HardwareEncoding"] = "false",
                ["Zego:HardwareDecoding"] = "true",
            },
            options => made = options);
        await host.StartAsync(TestHost.Token);
        await host.StopAsync(TestHost.Token);

        Assert.Equal((42u, Scenario.HighQualityVideoCall, RoomMode.MultiRoom), (made!.AppId, made.Scenario, made.RoomMode));
        Assert.Equal((false, true), (made!.HardwareEncoding, made.HardwareDecoding));
        Assert.Equal(new string('a', ZegoClientOptions.AppSignLength), made.AppSign);
        Assert.Equal(new ZegoTimeouts { Login = TimeSpan.FromSeconds(7), Dispose = TimeSpan.FromSeconds(3) }, made.Timeouts);
        Assert.Equal(new TokenRenewalOptions { Margin = TimeSpan.FromMinutes(2), FirstDelay = TimeSpan.FromMinutes(1), LongestDelay = TimeSpan.FromMinutes(5) }, made.TokenRenewal);
        Assert.Equal(Media.VideoPixelFormat.Bgra32, made.VideoSinkFormat);
        Assert.Equal([PublishChannel.Main, PublishChannel.Fourth], made.ProcessedVideo.Order());
    }

    [Theory]
    [InlineData("Main, Auxiliary", PublishChannel.Main, PublishChannel.Auxiliary)]
    [InlineData("Third", PublishChannel.Third)]
    [InlineData("")]
    public async Task A_list_may_be_one_text(string text, params PublishChannel[] expected)
    {
        ZegoClientOptions? made = null;
        using var host = Build(new() { ["Zego:AppId"] = "42", ["Zego:ProcessedVideo"] = text }, options => made = options);
        await host.StartAsync(TestHost.Token);
        await host.StopAsync(TestHost.Token);

        Assert.Equal(expected, made!.ProcessedVideo);
    }

    private static IHost Build(Dictionary<string, string?> configuration, Func<ZegoClientOptions, ZegoClientOptions>? postConfigure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(configuration);
        builder.Services.AddZegoCallKit(new InMemoryCloud().CreateEngineFactory())
            .BindConfiguration("Zego")
            .Configure(settings => settings.PostConfigure = postConfigure);
        return builder.Build();
    }
}
