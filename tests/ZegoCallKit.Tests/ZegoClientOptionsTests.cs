using System.Reactive.Concurrency;
using Xunit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests;

public sealed class ZegoClientOptionsTests
{
    private static readonly Dictionary<string, (Func<ZegoClientOptions, ZegoClientOptions> Spoil, string Says)> Bad = new(StringComparer.Ordinal)
    {
        ["AppId 0"] = (options => options with { AppId = 0 }, "AppId"),
        ["AppSign null"] = (options => options with { AppSign = null! }, "64"),
        ["AppSign short"] = (options => options with { AppSign = Secrets.AppSign[1..] }, "63"),
        ["AppSign long"] = (options => options with { AppSign = Secrets.AppSign + "a" }, "65"),
        ["AppSign !"] = (options => options with { AppSign = "!" + Secrets.AppSign[1..] }, "character"),
        ["AppSign space"] = (options => options with { AppSign = Secrets.AppSign[1..] + " " }, "character"),
        ["AppSign control"] = (options => options with { AppSign = Secrets.AppSign[1..] + "\n" }, "character"),
        ["AppSign non-ASCII"] = (options => options with { AppSign = Secrets.AppSign[1..] + "\u00e4" }, "character"),
        ["Engine null"] = (options => options with { Engine = null! }, "Engine"),
        ["Scenario"] = (options => options with { Scenario = (Scenario)99 }, "Scenario"),
        ["RoomMode"] = (options => options with { RoomMode = (RoomMode)2 }, "RoomMode"),
        ["SoundLevelInterval short"] = (options => options with { SoundLevelInterval = TimeSpan.FromMilliseconds(99) }, "100 ms"),
        ["SoundLevelInterval long"] = (options => options with { SoundLevelInterval = TimeSpan.FromMilliseconds(3_001) }, "3 s"),
        ["SoundLevelInterval negative"] = (options => options with { SoundLevelInterval = TimeSpan.FromMilliseconds(-1) }, "100 ms"),
        ["VideoSinkFormat"] = (options => options with { VideoSinkFormat = (VideoPixelFormat)99 }, "VideoSinkFormat"),
        ["ProcessedVideo"] = (options => options with { ProcessedVideo = [PublishChannel.Main, (PublishChannel)4] }, "ProcessedVideo"),
        ["ProcessedVideo null"] = (options => options with { ProcessedVideo = null! }, "options.ProcessedVideo"),
        ["Immediate scheduler"] = (options => options with { NotificationScheduler = ImmediateScheduler.Instance }, "NotificationScheduler"),
        ["Current thread scheduler"] = (options => options with { NotificationScheduler = CurrentThreadScheduler.Instance }, "NotificationScheduler"),
        ["LoggerFactory null"] = (options => options with { LoggerFactory = null! }, "options.LoggerFactory"),
        ["TimeProvider null"] = (options => options with { TimeProvider = null! }, "options.TimeProvider"),
        ["Timeouts null"] = (options => options with { Timeouts = null! }, "options.Timeouts"),
        ["Login zero"] = (options => options with { Timeouts = new() { Login = TimeSpan.Zero } }, "options.Timeouts.Login"),
        ["Login for ever"] = (options => options with { Timeouts = new() { Login = Timeout.InfiniteTimeSpan } }, "Login"),
        ["Publish negative"] = (options => options with { Timeouts = new() { Publish = TimeSpan.FromSeconds(-1) } }, "Publish"),
        ["Play zero"] = (options => options with { Timeouts = new() { Play = TimeSpan.Zero } }, "Play"),
        ["Command too long"] = (options => options with { Timeouts = new() { Command = TimeSpan.FromDays(1) + TimeSpan.FromTicks(1) } }, "Command"),
        ["Dispose zero"] = (options => options with { Timeouts = new() { Dispose = TimeSpan.Zero } }, "Dispose"),
    };

    public static TheoryData<string> BadNames() => [.. Bad.Keys];

    [Theory]
    [MemberData(nameof(BadNames))]
    public async Task A_bad_option_is_named_and_no_engine_is_asked_for(string name)
    {
        var (spoil, says) = Bad[name];
        var factory = new StubEngineFactory(ThreadedRig.NewEngine());
        var fault = await Assert.ThrowsAnyAsync<ArgumentException>(() => ZegoClient.CreateAsync(spoil(Good(factory))));

        Assert.StartsWith("options.", fault.ParamName, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secrets.Canary, fault.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, factory.Created);
    }

    [Fact]
    public async Task There_must_be_options() =>
        Assert.Equal("options", (await Assert.ThrowsAsync<ArgumentNullException>(() => ZegoClient.CreateAsync(null!))).ParamName);

    [Fact]
    public void Every_limit_itself_is_allowed()
    {
        var time = new SimulatedTime();
        time.Run(async () =>
        {
            foreach (var interval in new[] { TimeSpan.Zero, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(3) })
            {
                var options = Good(new StubEngineFactory(SimulatedRig.NewEngine(time))) with
                {
                    AppSign = "",
                    SoundLevelInterval = interval,
                    VideoSinkFormat = VideoPixelFormat.Bgra32,
                    Timeouts = new() { Login = TimeSpan.FromTicks(1), Dispose = TimeSpan.FromDays(1) },
                    TimeProvider = time,
                    WorkScheduler = time.Scheduler,
                };
                await (await ZegoClient.CreateAsync(options)).DisposeAsync();
            }
        });
    }

    private static ZegoClientOptions Good(StubEngineFactory factory) => new() { AppId = 1, AppSign = Secrets.AppSign, Engine = factory };
}
