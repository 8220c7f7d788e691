using System.Text.Json.Nodes;
using ZegoCallKit.Server.Api;
using ZegoCallKit.Server.Api.Mixing;
using ZegoCallKit.Server.Api.Recording;

namespace ZegoCallKit.Server.Tests.Api;

/// <summary>Each request has the form that ZEGO documents.</summary>
public sealed class RequestTests
{
    public static TheoryData<string, string, string> Queries { get; } = new()
    {
        { "kick", "KickoutUser", "RoomId=lobby&UserId[]=a&UserId[]=b & c&CustomReason=spam: 50 %+" },
        { "kick without reason", "KickoutUser", "RoomId=lobby&UserId[]=a" },
        { "close", "CloseRoom", "RoomId=lobby" },
        { "close with event", "CloseRoom", "RoomId=lobby&CustomReason=over&RoomCloseCallback=true" },
        { "users", "DescribeUserList", "RoomId=lobby&Mode=0&Limit=200" },
        { "more users", "DescribeUserList", "RoomId=lobby&Mode=1&Limit=10&Marker=1635940599950-user2" },
        { "counts", "DescribeUserNum", "RoomId[]=room1&RoomId[]=room2" },
        { "statuses", "DescribeUsers", "RoomId=lobby&UserId[]=a&UserId[]=b" },
        { "streams", "DescribeSimpleStreamList", "RoomId=lobby" },
        { "broadcast", "SendBroadcastMessage", "RoomId=lobby&UserId=server&UserName=Server&MessageCategory=1&MessageContent=Grüße & mehr" },
        { "barrage", "SendBarrageMessage", "RoomId=lobby&UserId=server&MessageCategory=2&MessageContent=x" },
        { "command", "SendCustomCommand", "RoomId=lobby&FromUserId=server&ToUserId[]=a&MessageContent={\"x\":1}" },
        { "command to all", "SendCustomCommand", "RoomId=lobby&FromUserId=server&MessageContent=x" },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Parameters_are_in_the_query_of_a_get(string call, string action, string expected)
    {
        using var rig = new ApiRig();
        await CallAsync(rig.Client, call);

        var request = rig.Zego.Last;
        Assert.Equal(("GET", action, expected), (request.Method, request["Action"], request.Own));
        Assert.Equal("https://rtc-api.zego.im/", request.Address.GetLeftPart(UriPartial.Path));
    }

    [Fact]
    public async Task A_stream_is_forbidden_and_resumed_with_a_number_that_increases()
    {
        using var rig = new ApiRig();
        await rig.Client.ForbidStreamAsync("s");
        await rig.Client.ResumeStreamAsync("s");
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        await rig.Client.ForbidStreamAsync("s");

        Assert.Equal(
            ["ForbidRTCStream StreamId=s&Sequence=1700000000000", "ResumeRTCStream StreamId=s&Sequence=1700000000001", "ForbidRTCStream StreamId=s&Sequence=1700000001000"],
            rig.Zego.Requests.Select(static request => $"{request["Action"]} {request.Own}"));
    }

    [Fact]
    public async Task A_mixing_task_is_in_the_body_of_a_post()
    {
        using var rig = new ApiRig();
        await rig.Client.StartMixAsync(new MixTask
        {
            TaskId = "task",
            UserId = "owner",
            Inputs =
            [
                new MixInput { StreamId = "stream1", Area = new MixArea { Left = 0, Top = 0, Right = 180, Bottom = 640, Layer = 1 }, SoundLevelId = 7 },
                new MixInput { StreamUrl = "rtmp://elsewhere/live", Content = MixContent.Audio, Volume = 50, SoundLevelId = 8 },
            ],
            Outputs = [new MixOutput { StreamId = "stream3", Width = 360, Height = 640, FrameRate = 15, VideoBitrate = 1_200_000, Target = new MixTarget { RoomId = "lobby", UserId = "mixer" } }],
            Sequence = 3,
            BackgroundColor = "0x87CEFA00",
            HasSoundLevels = true,
        });

        AssertPost(rig.Zego.Last, "https://rtc-api.zego.im/", "StartMix", """
            {
              "TaskId": "task", "UserId": "owner", "Sequence": 3, "BackGroundColorHex": "0x87CEFA00", "SoundLevel": 1,
              "MixInput": [
                { "StreamId": "stream1", "RectInfo": { "Left": 0, "Top": 0, "Right": 180, "Bottom": 640, "Layer": 1, "CornerRadius": 0 }, "ContentControl": 0, "Volume": 100, "RenderMode": 0, "SoundLevelId": 7 },
                { "StreamUrl": "rtmp://elsewhere/live", "ContentControl": 1, "Volume": 50, "RenderMode": 0, "SoundLevelId": 8 }
              ],
              "MixOutput": [
                { "StreamId": "stream3", "Width": 360, "Height": 640, "Fps": 15, "VideoBitrate": 1200000, "AudioCodec": 0, "AudioBitrate": 48000, "SoundChannel": 1, "TargetRoom": { "RoomId": "lobby", "UserId": "mixer" } }
              ]
            }
            """);
    }

    [Fact]
    public async Task A_mixing_task_is_stopped_by_its_id()
    {
        using var rig = new ApiRig();
        await rig.Client.StopMixAsync("task");
        AssertPost(rig.Zego.Last, "https://rtc-api.zego.im/", "StopMix", """{"TaskId":"task"}""");
        await rig.Client.StopMixAsync("task", "owner");
        AssertPost(rig.Zego.Last, "https://rtc-api.zego.im/", "StopMix", """{"TaskId":"task","UserId":"owner"}""");
    }

    [Fact]
    public async Task A_recording_has_a_host_of_its_own()
    {
        using var rig = new ApiRig(static options => options with { Region = ServerApiRegion.Frankfurt });
        rig.Zego.Answer("""{"Code":0,"Data":{"TaskId":"X3CgNeE4I1qAAABN"}}""");
        Assert.Equal("X3CgNeE4I1qAAABN", await rig.Client.StartRecordingAsync(Recording));

        AssertPost(rig.Zego.Last, "https://cloudrecord-api-fra.zego.im/", "StartRecord", """
            {
              "RoomId": "lobby",
              "RecordInputParams": {
                "RecordMode": 2, "StreamType": 3, "FillBlank": true, "MaxIdleTime": 60, "MaxRecordTime": 3600,
                "MixConfig": { "MixMode": 2, "MixOutputStreamId": "all", "MixOutputVideoConfig": { "Width": 1280, "Height": 720, "Fps": 15, "Bitrate": 1500000 } }
              },
              "RecordOutputParams": { "OutputFileFormat": "mp4", "OutputFolder": "record/" },
              "StorageParams": { "Vendor": 2, "Region": "oss-xxxx", "Bucket": "bucket", "AccessKeyId": "key", "AccessKeySecret": "secret" }
            }
            """);
    }

    [Fact]
    public async Task Some_streams_are_recorded_one_by_one()
    {
        using var rig = new ApiRig();
        rig.Zego.Answer("""{"Code":0,"Data":{"TaskId":"1"}}""");
        await rig.Client.StartRecordingAsync(Recording with { Mode = RecordingMode.PerStream, Mix = null, Media = RecordedMedia.Audio, Format = RecordingFormat.Mp3, StreamIds = ["a", "b"], Folder = null, CallbackUrl = "https://you.example/recorded" });

        var body = JsonNode.Parse(rig.Zego.Last.Body)!;
        Assert.Equal("""[{"StreamId":"a"},{"StreamId":"b"}]""", body["RecordInputParams"]!["RecordStreamList"]!.ToJsonString());
        Assert.Equal("""{"OutputFileFormat":"mp3","CallbackUrl":"https://you.example/recorded"}""", body["RecordOutputParams"]!.ToJsonString());
    }

    [Fact]
    public async Task A_recording_is_stopped_and_looked_up_by_its_id()
    {
        using var rig = new ApiRig();
        await rig.Client.StopRecordingAsync("task");
        AssertPost(rig.Zego.Last, "https://cloudrecord-api.zego.im/", "StopRecord", """{"TaskId":"task"}""");
        rig.Zego.Answer("""{"Code":0,"Data":{"RoomId":"lobby","Status":2}}""");
        await rig.Client.GetRecordingAsync("task");
        AssertPost(rig.Zego.Last, "https://cloudrecord-api.zego.im/", "DescribeRecordStatus", """{"TaskId":"task"}""");
    }

    [Fact]
    public async Task The_test_environment_and_another_address_can_be_chosen()
    {
        using var rig = new ApiRig(static options => options with { IsTest = true, Address = new Uri("http://localhost:5090/zego/api"), Region = ServerApiRegion.Mumbai });
        await rig.Client.StopRecordingAsync("task");

        Assert.Equal("http://localhost:5090/zego/api", rig.Zego.Last.Address.GetLeftPart(UriPartial.Path));
        Assert.Equal("true", rig.Zego.Last["IsTest"]);
    }

    [Theory]
    [InlineData(ServerApiRegion.Automatic, "rtc-api.zego.im")]
    [InlineData(ServerApiRegion.Shanghai, "rtc-api-sha.zego.im")]
    [InlineData(ServerApiRegion.HongKong, "rtc-api-hkg.zego.im")]
    [InlineData(ServerApiRegion.Frankfurt, "rtc-api-fra.zego.im")]
    [InlineData(ServerApiRegion.California, "rtc-api-lax.zego.im")]
    [InlineData(ServerApiRegion.Mumbai, "rtc-api-bom.zego.im")]
    [InlineData(ServerApiRegion.Singapore, "rtc-api-sgp.zego.im")]
    public async Task Each_region_has_a_host(ServerApiRegion region, string host)
    {
        using var rig = new ApiRig(options => options with { Region = region });
        await rig.Client.CloseRoomAsync("lobby");
        Assert.Equal(host, rig.Zego.Last.Address.Host);
    }

    [Fact]
    public async Task A_wrong_secret_is_named_as_such()
    {
        using var rig = new ApiRig(secretOfZego: "another secret of 32 characters!");
        var refusal = await Assert.ThrowsAsync<ServerApiException>(() => rig.Client.CloseRoomAsync("lobby"));

        Assert.Equal(100_000_005, refusal.Code);
        Assert.Contains("ServerSecret", refusal.Advice, StringComparison.Ordinal);
        Assert.Equal(1, rig.Zego.Count);
    }

    private static RecordingTask Recording { get; } = new()
    {
        RoomId = "lobby",
        Mode = RecordingMode.Mixed,
        FillsGaps = true,
        MaxIdleTime = TimeSpan.FromMinutes(1),
        MaxDuration = TimeSpan.FromHours(1),
        Mix = new RecordingMix { OutputStreamId = "all", Video = new RecordingVideo { Width = 1280, Height = 720, Bitrate = 1_500_000 } },
        Folder = "record/",
        Storage = new RecordingStorage { Vendor = StorageVendor.AlibabaOss, Region = "oss-xxxx", Bucket = "bucket", AccessKeyId = "key", AccessKeySecret = "secret" },
    };

    private static void AssertPost(ReceivedRequest request, string address, string action, string json)
    {
        Assert.Equal(("POST", action, "", "application/json"), (request.Method, request["Action"], request.Own, request.ContentType));
        Assert.Equal(address, request.Address.GetLeftPart(UriPartial.Path));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(request.Body)), request.Body);
    }

    private static Task CallAsync(ServerApiClient client, string call) => call switch
    {
        "kick" => client.KickOutAsync("lobby", ["a", "b & c"], "spam: 50 %+"),
        "kick without reason" => client.KickOutAsync("lobby", ["a"]),
        "close" => client.CloseRoomAsync("lobby"),
        "close with event" => client.CloseRoomAsync("lobby", "over", sendsClosedEvent: true),
        "users" => client.GetUsersAsync("lobby"),
        "more users" => client.GetUsersAsync("lobby", new UserQuery { Order = UserOrder.NewestFirst, Count = 10, Marker = "1635940599950-user2" }),
        "counts" => client.CountUsersAsync(["room1", "room2"]),
        "statuses" => client.GetUserStatusesAsync("lobby", ["a", "b"]),
        "streams" => client.GetStreamsAsync("lobby"),
        "broadcast" => client.SendMessageAsync(new ServerMessage { RoomId = "lobby", UserId = "server", UserName = "Server", Text = "Grüße & mehr" }),
        "barrage" => client.SendMessageAsync(new ServerMessage { RoomId = "lobby", UserId = "server", Text = "x", Kind = ServerMessageKind.Barrage, Category = ServerMessageCategory.Chat }),
        "command" => client.SendCommandAsync(new ServerCommand { RoomId = "lobby", FromUserId = "server", ToUserIds = ["a"], Text = """{"x":1}""" }),
        "command to all" => client.SendCommandAsync(new ServerCommand { RoomId = "lobby", FromUserId = "server", Text = "x" }),
        _ => throw new ArgumentOutOfRangeException(nameof(call)),
    };
}
