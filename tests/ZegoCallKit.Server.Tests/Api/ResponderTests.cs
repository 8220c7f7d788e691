using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Server.Api;
using ZegoCallKit.Server.Api.Mixing;
using ZegoCallKit.Server.Api.Recording;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Server.Tests.Api;

/// <summary>A development server answers ZEGO's requests.</summary>
public sealed class ResponderTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(Sample.CreatedAt);
    private readonly RecordingApi _api = new();
    private readonly ServerApiResponder _responder;
    private readonly HttpClient _http;
    private readonly ServerApiClient _client;

    public ResponderTests()
    {
        _responder = new ServerApiResponder(new ServerApiResponderOptions { AppId = Sample.AppId, Secret = Sample.Secret, TimeProvider = _clock }, _api);
        _http = new HttpClient(new Bridge(_responder));
        _client = new ServerApiClient(new ServerApiOptions { AppId = Sample.AppId, Secret = Sample.Secret, TimeProvider = _clock, Address = new Uri("http://localhost/") }, _http);
    }

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task What_the_client_asks_reaches_the_api_and_its_answers_come_back()
    {
        var message = new ServerMessage { RoomId = "r", UserId = "u", UserName = "U", Text = "x & ü", Category = ServerMessageCategory.Chat };
        var command = new ServerCommand { RoomId = "r", FromUserId = "u", ToUserIds = ["a", "b"], Text = "{}" };
        var mix = new MixTask
        {
            TaskId = "t",
            UserId = "u",
            Inputs = [new MixInput { StreamId = "a", Area = new MixArea { Left = 1, Top = 2, Right = 3, Bottom = 4 }, SoundLevelId = 1 }],
            Outputs = [MixOutput.Audio("m")],
            HasSoundLevels = true,
        };
        var recording = new RecordingTask
        {
            RoomId = "r",
            Mode = RecordingMode.PerStream,
            StreamIds = ["a"],
            Media = RecordedMedia.Audio,
            Format = RecordingFormat.Hls,
            Storage = new RecordingStorage { Vendor = StorageVendor.GoogleCloud, Bucket = "b", AccessKeyId = "k", AccessKeySecret = "s" },
        };

        await _client.KickOutAsync("r", ["a", "b"], "spam");
        await _client.CloseRoomAsync("r", sendsClosedEvent: true);
        await _client.ForbidStreamAsync("s");
        await _client.ResumeStreamAsync("s");
        var users = await _client.GetUsersAsync("r", new UserQuery { Order = UserOrder.NewestFirst, Count = 5 });
        Assert.Equal(new ListedUser { UserId = "a", UserName = "A", Role = 2 }, Assert.Single(users.Users));
        Assert.Equal("next", users.NextMarker);
        Assert.Equal([new UserCount { RoomId = "xx", Users = 2, Services = 1 }], await _client.CountUsersAsync(["xx"]));
        Assert.Equal([new UserStatus { UserId = "a", IsInRoom = true, LoggedInAt = Sample.CreatedAt }, new UserStatus { UserId = "b" }], await _client.GetUserStatusesAsync("r", ["a", "b"]));
        Assert.Equal([new RoomStreamInfo { StreamId = "s", UserId = "a", UserName = "A", CreatedAt = Sample.CreatedAt, Number = 3 }], await _client.GetStreamsAsync("r"));
        Assert.Equal("12", await _client.SendMessageAsync(message));
        Assert.Equal("1_2_3", await _client.SendMessageAsync(message with { Kind = ServerMessageKind.Barrage }));
        Assert.Equal([new UndeliveredCommand { UserId = "a", Code = 50_003 }], await _client.SendCommandAsync(command));
        Assert.Equal([new MixPlayback { StreamId = "m", Rtmp = "rtmp://x" }], (await _client.StartMixAsync(mix)).Outputs);
        await _client.StopMixAsync("t", "u");
        Assert.Equal("task", await _client.StartRecordingAsync(recording));
        await _client.StopRecordingAsync("task");
        var status = await _client.GetRecordingAsync("task");
        Assert.Equal((RecordingPhase.Ended, Sample.CreatedAt, null), (status.Phase, status.BeganAt!.Value, status.EndedAt));
        Assert.Equal(new RecordedFile { Name = "f", Size = 7, Duration = TimeSpan.FromSeconds(2), Phase = RecordedFilePhase.Uploaded }, Assert.Single(status.Files));

        Assert.Equal(
            ["kick r a,b spam", "close r  True", "forbid s", "resume s", "users r NewestFirst 5 ", "count xx", "statuses r a,b", "streams r", "message", "message", "command", "mix", "unmix t u", "record", "unrecord task", "recording task"],
            _api.Calls);
        Assert.Equivalent(new object[] { message, message with { Kind = ServerMessageKind.Barrage }, command, mix, recording }, _api.Values, strict: true);
    }

    [Fact]
    public async Task A_refusal_of_the_api_reaches_the_client()
    {
        _api.Fault = new ServerApiException("CloseRoom", 5_024, "no such room");
        var failure = await Assert.ThrowsAsync<ServerApiException>(() => _client.CloseRoomAsync("r"));
        Assert.Equal((5_024, "no such room"), (failure.Code, failure.Detail));
    }

    [Fact]
    public async Task A_fault_of_the_api_is_passed_to_its_host()
    {
        _api.Fault = new InvalidOperationException("bug");
        await Assert.ThrowsAsync<InvalidOperationException>(() => AnswerAsync("GET", Signed("CloseRoom", "&RoomId=r")));
    }

    [Theory]
    [InlineData("", 100_000_006)]
    [InlineData("Action=", 100_000_006)]
    [InlineData("Action=CloseRoom&Action=CloseRoom", 100_000_006)]
    [InlineData("Action=CloseRoom", 100_000_001)]
    [InlineData("Action=CloseRoom&AppId=1", 100_000_001)]
    [InlineData("Action=CloseRoom&AppId=x", 100_000_001)]
    [InlineData("Action=CloseRoom&AppId=1234567890", 100_000_008)]
    [InlineData("Action=CloseRoom&AppId=1234567890&SignatureNonce=1", 100_000_002)]
    [InlineData("Action=CloseRoom&AppId=1234567890&SignatureNonce=1&Timestamp=now", 100_000_003)]
    [InlineData("Action=CloseRoom&AppId=1234567890&SignatureNonce=1&Timestamp=1", 100_000_013)]
    [InlineData("Action=CloseRoom&AppId=1234567890&SignatureNonce=1&Timestamp=1&SignatureVersion=1.0", 100_000_014)]
    [InlineData("Action=CloseRoom&AppId=1234567890&SignatureNonce=1&Timestamp=1&SignatureVersion=2.0", 100_000_009)]
    [InlineData("Action=CloseRoom&AppId=1234567890&SignatureNonce=1&Timestamp=1&SignatureVersion=2.0&Signature=x", 100_000_005)]
    public async Task A_request_that_is_not_signed_is_refused_with_zegos_code(string query, int code)
    {
        Assert.Equal(code, await AnswerAsync("GET", query));
        Assert.Empty(_api.Calls);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(600, 0)]
    [InlineData(-600, 0)]
    [InlineData(601, 100_000_004)]
    [InlineData(-601, 100_000_004)]
    [InlineData(long.MaxValue - 1_700_000_000, 100_000_004)]
    public async Task A_signature_is_accepted_for_ten_minutes(long off, int code) => Assert.Equal(code, await AnswerAsync("GET", Signed("CloseRoom", "&RoomId=r", off)));

    [Theory]
    [InlineData("NoSuchAction", "", 100_000_007)]
    [InlineData("CloseRoom", "", 2)]
    [InlineData("CloseRoom", "&RoomId=", 2)]
    [InlineData("CloseRoom", "&RoomId=a&RoomId=b", 2)]
    [InlineData("KickoutUser", "&RoomId=a", 2)]
    [InlineData("KickoutUser", "&RoomId=a&UserId[]=%ff", 0)]
    [InlineData("KickoutUser", "&RoomId=a&UserId=1&UserId=2", 0)]
    [InlineData("KickoutUser", "&RoomId=a&UserId[]=1&UserId[]=2&UserId[]=3&UserId[]=4&UserId[]=5&UserId[]=6", 2)]
    [InlineData("DescribeUserList", "&RoomId=a&Limit=201", 2)]
    [InlineData("DescribeUserList", "&RoomId=a&Limit=-1", 2)]
    [InlineData("DescribeUserList", "&RoomId=a&Mode=7", 2)]
    [InlineData("DescribeUserList", "&RoomId=a&Limit=0", 0)]
    [InlineData("SendBroadcastMessage", "&RoomId=a&UserId=u&MessageContent=x", 2)]
    [InlineData("ForbidRTCStream", "&StreamId=s", 2)]
    public async Task Wrong_parameters_are_refused_with_zegos_code(string action, string parameters, int code) => Assert.Equal(code, await AnswerAsync("GET", Signed(action, parameters)));

    [Theory]
    [InlineData("StartMix", "", 110_200_002)]
    [InlineData("StartMix", "[]", 110_200_002)]
    [InlineData("StartMix", "null", 110_200_002)]
    [InlineData("StartMix", "{}", 110_200_002)]
    [InlineData("StartMix", """{"TaskId":null,"UserId":"u","MixInput":[],"MixOutput":[]}""", 110_200_002)]
    [InlineData("StartMix", """{"TaskId":"t","UserId":"u","MixInput":[null],"MixOutput":[null]}""", 110_200_002)]
    [InlineData("StopMix", """{"TaskId":null}""", 110_200_002)]
    [InlineData("StartRecord", """{"RoomId":"r","RecordInputParams":null,"StorageParams":null}""", 300_000_004)]
    [InlineData("StartRecord", """{"RoomId":"r","RecordInputParams":{"RecordMode":1,"RecordStreamList":[null]},"StorageParams":null}""", 300_000_004)]
    [InlineData("StartRecord", """{"RoomId":"r","RecordInputParams":{"RecordMode":1,"MaxIdleTime":-2147483648},"StorageParams":null}""", 300_000_004)]
    [InlineData("StartRecord", """{"RoomId":"r","RecordInputParams":{"RecordMode":1},"RecordOutputParams":{"OutputFileFormat":"exe"},"StorageParams":null}""", 300_000_004)]
    [InlineData("StopRecord", """{"TaskId":""}""", 300_000_004)]
    public async Task Wrong_bodies_are_refused_with_zegos_code(string action, string body, int code) => Assert.Equal(code, await AnswerAsync("POST", Signed(action, ""), body));

    [Fact]
    public async Task What_a_body_leaves_out_has_its_default()
    {
        Assert.Equal(0, await AnswerAsync("POST", Signed("StartMix", ""), """{"TaskId":"t","UserId":"u","MixInput":[{"StreamId":"a"}],"MixOutput":[{"StreamId":"m","Width":2,"Height":2,"Fps":1,"VideoBitrate":1}]}"""));
        Assert.Equal(0, await AnswerAsync("POST", Signed("StartRecord", ""), """{"RoomId":"r","RecordInputParams":{"RecordMode":2,"MixConfig":{"MixOutputStreamId":"m","MixOutputVideoConfig":{"Width":2,"Height":2,"Bitrate":1}}},"StorageParams":{"Vendor":8,"Bucket":"b","AccessKeyId":"k","AccessKeySecret":"s"}}"""));

        var mix = (MixTask)_api.Values[0];
        Assert.Equal(new MixInput { StreamId = "a" }, mix.Inputs[0]);
        Assert.Equal(new MixOutput { StreamId = "m", Width = 2, Height = 2, FrameRate = 1, VideoBitrate = 1 }, mix.Outputs[0]);
        var recording = (RecordingTask)_api.Values[1];
        Assert.Equal((RecordedMedia.AudioAndVideo, TimeSpan.FromSeconds(30), RecordingTask.Longest, RecordingFormat.Mp4), (recording.Media, recording.MaxIdleTime, recording.MaxDuration, recording.Format));
        Assert.Equal(new RecordingMix { OutputStreamId = "m", Video = new RecordingVideo { Width = 2, Height = 2, Bitrate = 1 } }, recording.Mix);
    }

    [Fact]
    public async Task The_method_belongs_to_the_action()
    {
        Assert.Equal(110_200_002, await AnswerAsync("GET", Signed("StopMix", ""), """{"TaskId":"t"}"""));
        Assert.Equal(2, await AnswerAsync("POST", Signed("CloseRoom", "&RoomId=r")));
        Assert.Equal(110_200_002, await AnswerAsync("POST", Signed("StopMix", ""), new string(' ', 262_144) + """{"TaskId":"t"}"""));
        Assert.Empty(_api.Calls);
    }

    [Fact]
    public async Task Anything_is_answered()
    {
        await FreshSeeds.ForEachAsync(1, 3, MutateAsync);
    }

    private async Task MutateAsync(int seed)
    {
        var random = new Random(seed);
        (string Method, string Query, string Body)[] seeds =
        [
            ("GET", Signed("KickoutUser", "&RoomId=r&UserId[]=a&CustomReason=x"), ""),
            ("GET", Signed("DescribeUserList", "&RoomId=r&Mode=1&Limit=10&Marker=m"), ""),
            ("GET", Signed("SendCustomCommand", "&RoomId=r&FromUserId=u&ToUserId[]=a&MessageContent=x"), ""),
            ("POST", Signed("StartMix", ""), """{"TaskId":"t","UserId":"u","SoundLevel":0,"MixInput":[{"StreamId":"a","RectInfo":{"Left":0,"Top":0,"Right":1,"Bottom":1}}],"MixOutput":[{"StreamId":"m","Width":2,"Height":2,"Fps":1,"VideoBitrate":1}]}"""),
            ("POST", Signed("StartRecord", ""), """{"RoomId":"r","RecordInputParams":{"RecordMode":2,"MixConfig":{"MixOutputStreamId":"m"}},"StorageParams":{"Vendor":1,"Bucket":"b","AccessKeyId":"k","AccessKeySecret":"s"}}"""),
        ];
        for (var run = 0; run < 4_000; run++)
        {
            var (method, query, body) = seeds[random.Next(seeds.Length)];
            query = random.Next(3) == 0 ? Mutate(random, query) : query + Mutate(random, "&RoomId=r&Limit=5&UserId[]=z");
            await AnswerAsync(method, query, random.Next(4) == 0 ? body : Mutate(random, body));
        }
    }

    private const string Signs = "0\"&=%[]{}\ud800-,:\\";

    private static string Mutate(Random random, string text)
    {
        var characters = text.ToList();
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            var at = random.Next(characters.Count + 1);
            switch (random.Next(3))
            {
                case 0:
                    characters.Insert(at, (char)random.Next(0, 0xffff));
                    break;
                case 1 when at < characters.Count:
                    characters.RemoveAt(at);
                    break;
                case 2 when at < characters.Count:
                    characters[at] = Signs[random.Next(Signs.Length)];
                    break;
            }
        }

        return new string([.. characters]);
    }

    private async Task<int> AnswerAsync(string method, string query, string body = "")
    {
        var answer = await _responder.AnswerAsync(method, query, Encoding.UTF8.GetBytes(body));
        return JsonDocument.Parse(answer).RootElement.GetProperty("Code").GetInt32();
    }

    private static string Signed(string action, string parameters, long off = 0)
    {
        var timestamp = (Sample.CreatedAt.ToUnixTimeSeconds() + off).ToString(CultureInfo.InvariantCulture);
#pragma warning disable CA5351 // ZEGO prescribes MD5.
        var signature = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes($"1234567890nonce{Sample.SecretText}{timestamp}")));
#pragma warning restore CA5351
        return $"?Action={action}&AppId=1234567890&SignatureNonce=nonce&Timestamp={timestamp}&Signature={signature}&SignatureVersion=2.0{parameters}";
    }

    private sealed class Bridge(ServerApiResponder responder) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
            return new HttpResponseMessage { Content = new ByteArrayContent(await responder.AnswerAsync(request.Method.Method, request.RequestUri!.Query, body, cancellationToken)) };
        }
    }
}
