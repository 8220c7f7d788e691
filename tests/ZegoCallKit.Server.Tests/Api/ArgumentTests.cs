using ZegoCallKit.Server.Api;
using ZegoCallKit.Server.Api.Mixing;
using ZegoCallKit.Server.Api.Recording;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.Server.Tests.Api;

/// <summary>What ZEGO would refuse is refused before anything is sent.</summary>
public sealed class ArgumentTests
{
    private static readonly string Long = new('x', 300);

    private static readonly MixTask Mix = new() { TaskId = "t", UserId = "u", Inputs = [new MixInput { StreamId = "a" }], Outputs = [MixOutput.Audio("m")] };

    private static readonly RecordingStorage Storage = new() { Vendor = StorageVendor.AmazonS3, Region = "eu", Bucket = "b", AccessKeyId = "k", AccessKeySecret = "canary.secret" };

    private static readonly RecordingTask Recording = new() { RoomId = "r", Mode = RecordingMode.PerStream, Storage = Storage };

    private static readonly ServerMessage Message = new() { RoomId = "r", UserId = "u", Text = "x" };

    private static readonly ServerCommand Command = new() { RoomId = "r", FromUserId = "u", Text = "x" };

    private static readonly MixOutput Picture = new() { StreamId = "m", Width = 2, Height = 2, FrameRate = 1, VideoBitrate = 1 };

    private static readonly List<Func<IServerApi, Task>> Wrong =
    [
        static api => api.KickOutAsync("", ["a"]),
        static api => api.KickOutAsync(null!, ["a"]),
        static api => api.KickOutAsync(Long, ["a"]),
        static api => api.KickOutAsync("r", []),
        static api => api.KickOutAsync("r", null!),
        static api => api.KickOutAsync("r", ["a", "b", "c", "d", "e", "f"]),
        static api => api.KickOutAsync("r", ["a", ""]),
        static api => api.KickOutAsync("r", ["\ud800"]),
        static api => api.KickOutAsync("r", ["a"], Long),
        static api => api.CloseRoomAsync("r", ""),
        static api => api.ForbidStreamAsync(""),
        static api => api.ResumeStreamAsync(Long),
        static api => api.GetUsersAsync("r", new UserQuery { Count = 0 }),
        static api => api.GetUsersAsync("r", new UserQuery { Count = 201 }),
        static api => api.GetUsersAsync("r", new UserQuery { Order = (UserOrder)2 }),
        static api => api.CountUsersAsync([]),
        static api => api.CountUsersAsync([.. Enumerable.Repeat("r", 11)]),
        static api => api.GetUserStatusesAsync("r", [.. Enumerable.Repeat("u", 11)]),
        static api => api.GetStreamsAsync(""),
        static api => api.SendMessageAsync(null!),
        static api => api.SendMessageAsync(Message with { Text = "" }),
        static api => api.SendMessageAsync(Message with { Text = new string('ü', 513) }),
        static api => api.SendMessageAsync(Message with { Kind = (ServerMessageKind)9 }),
        static api => api.SendMessageAsync(Message with { Category = (ServerMessageCategory)3 }),
        static api => api.SendMessageAsync(Message with { UserName = Long }),
        static api => api.SendCommandAsync(Command with { Text = new string('x', 1_025) }),
        static api => api.SendCommandAsync(Command with { ToUserIds = [.. Enumerable.Repeat("u", 11)] }),
        static api => api.SendCommandAsync(Command with { ToUserIds = null! }),
        static api => api.StartMixAsync(Mix with { Inputs = [] }),
        static api => api.StartMixAsync(Mix with { Inputs = [null!] }),
        static api => api.StartMixAsync(Mix with { Outputs = null! }),
        static api => api.StartMixAsync(Mix with { Inputs = [new MixInput()] }),
        static api => api.StartMixAsync(Mix with { Inputs = [new MixInput { StreamId = "a", StreamUrl = "rtmp://a" }] }),
        static api => api.StartMixAsync(Mix with { Inputs = [new MixInput { StreamId = "a" }, new MixInput { StreamId = "a" }] }),
        static api => api.StartMixAsync(Mix with { Inputs = [new MixInput { StreamId = "m" }] }),
        static api => api.StartMixAsync(Mix with { Inputs = [new MixInput { StreamId = "a", Volume = 201 }] }),
        static api => api.StartMixAsync(Mix with { Inputs = [new MixInput { StreamId = "a", Area = new MixArea { Left = 5, Top = 0, Right = 5, Bottom = 9 } }] }),
        static api => api.StartMixAsync(Mix with { HasSoundLevels = true }),
        static api => api.StartMixAsync(Mix with { Outputs = [Picture with { Width = 3 }] }),
        static api => api.StartMixAsync(Mix with { Outputs = [Picture with { Height = 3_002 }] }),
        static api => api.StartMixAsync(Mix with { Outputs = [Picture with { FrameRate = 0 }] }),
        static api => api.StartMixAsync(Mix with { Outputs = [Picture with { Channels = 3 }] }),
        static api => api.StartMixAsync(Mix with { Outputs = [Picture with { Target = new MixTarget { RoomId = "", UserId = "u" } }] }),
        static api => api.StopMixAsync(""),
        static api => api.StartRecordingAsync(Recording with { MaxIdleTime = TimeSpan.FromSeconds(4) }),
        static api => api.StartRecordingAsync(Recording with { MaxDuration = TimeSpan.FromHours(25) }),
        static api => api.StartRecordingAsync(Recording with { Mode = RecordingMode.Mixed }),
        static api => api.StartRecordingAsync(Recording with { Mode = RecordingMode.Mixed, Mix = new RecordingMix { OutputStreamId = "m" } }),
        static api => api.StartRecordingAsync(Recording with { Mix = new RecordingMix { OutputStreamId = "m" } }),
        static api => api.StartRecordingAsync(Recording with { Mode = RecordingMode.Mixed, StreamIds = ["a"], Media = RecordedMedia.Audio, Mix = new RecordingMix { OutputStreamId = "m" } }),
        static api => api.StartRecordingAsync(Recording with { Format = RecordingFormat.Mp3 }),
        static api => api.StartRecordingAsync(Recording with { Storage = null! }),
        static api => api.StartRecordingAsync(Recording with { Storage = Storage with { Region = null } }),
        static api => api.StartRecordingAsync(Recording with { Storage = Storage with { Vendor = StorageVendor.S3Compatible } }),
        static api => api.StartRecordingAsync(Recording with { Storage = Storage with { Vendor = (StorageVendor)5 } }),
        static api => api.StopRecordingAsync(Long),
        static api => api.GetRecordingAsync(null!),
    ];

    [Fact]
    public async Task Arguments_out_of_range_are_refused()
    {
        using var rig = new ApiRig();
        for (var index = 0; index < Wrong.Count; index++)
        {
            var fault = await Record.ExceptionAsync(() => Wrong[index](rig.Client));
            Assert.True(fault is ArgumentException { ParamName.Length: > 0 }, $"{index}: {fault}");
        }

        Assert.Equal(0, rig.Zego.Count);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        using var http = new HttpClient();
        var options = new ServerApiOptions { AppId = 1, Secret = Sample.Secret };
        ServerApiOptions[] wrong =
        [
            options with { AppId = 0 },
            options with { Secret = null! },
            options with { Region = (ServerApiRegion)9 },
            options with { Address = new Uri("http://zego.example/") },
            options with { Address = new Uri("ftp://localhost/") },
            options with { Address = new Uri("https://zego.example/?x=1") },
            options with { Address = new Uri("relative", UriKind.Relative) },
            options with { MaxAttempts = 0 },
            options with { MaxAttempts = 11 },
            options with { RetryDelay = TimeSpan.Zero },
            options with { AttemptTimeout = TimeSpan.FromSeconds(101) },
            options with { RateShare = 0 },
            options with { RateShare = 1.01 },
            options with { RateShare = double.NaN },
            options with { MaxRateWait = TimeSpan.FromSeconds(-1) },
            options with { TimeProvider = null! },
        ];
        Assert.All(wrong, one => Assert.StartsWith("options.", Assert.Throws<ArgumentException>(() => new ServerApiClient(one, http)).ParamName, StringComparison.Ordinal));
        Assert.Throws<ArgumentNullException>(() => new ServerApiClient(options, null!));
        _ = new ServerApiClient(options with { Address = new Uri("http://127.0.0.1:1/") }, http);
    }

    [Fact]
    public void No_text_of_a_request_contains_a_secret()
    {
        var texts = new object[] { Recording, Storage, Message with { Text = "canary.text" }, Command with { Text = "canary.text" }, new ServerApiOptions { AppId = 1, Secret = Sample.Secret } }.Select(static one => one.ToString()!);
        Assert.All(texts, static text => Assert.DoesNotContain(Secrets.Canary, text, StringComparison.Ordinal));
        Assert.All(texts, static text => Assert.DoesNotContain(Sample.SecretText, text, StringComparison.Ordinal));
    }
}
