using System.Net;
using ZegoCallKit.Server.Api;
using ZegoCallKit.Server.Api.Mixing;
using ZegoCallKit.Server.Api.Recording;

namespace ZegoCallKit.Server.Tests.Api;

/// <summary>Answers are read, with the examples of ZEGO's pages.</summary>
public sealed class AnswerTests
{
    [Fact]
    public async Task Users_are_read_page_by_page()
    {
        using var rig = new ApiRig();
        rig.Zego
            .Answer("""{"Code":0,"Message":"success","RequestId":"TestRequestId1635940600561291000","Data":{"Marker":"1635940599950-user2","UserList":[{"UserId":"user1","UserName":"User1","UserRole":1},{"UserId":"user2","UserName":"user2","UserRole":2}]}}""")
            .Answer("""{"Code":0,"Message":"success","RequestId":"1","Data":{"Marker":"","UserList":[{"UserId":"user3","UserName":"user3","UserRole":4}]}}""");
        var users = new List<ListedUser>();
        var listing = Task.Run(async () =>
        {
            await foreach (var user in rig.Client.EnumerateUsersAsync("lobby"))
            {
                users.Add(user);
            }
        });
        Assert.Equal(TimeSpan.FromSeconds(1), await rig.PassRetryAsync());
        await listing;

        Assert.Equal(["user1", "user2", "user3"], users.Select(static user => user.UserId));
        Assert.Equal(("User1", 1), (users[0].UserName, users[0].Role));
        Assert.Equal("1635940599950-user2", rig.Zego.Last["Marker"]);
    }

    [Fact]
    public async Task A_marker_that_leads_nowhere_ends_the_list()
    {
        using var rig = new ApiRig();
        rig.Zego.Answer("""{"Code":0,"Data":{"Marker":"m","UserList":null}}""");
        await foreach (var user in rig.Client.EnumerateUsersAsync("lobby"))
        {
            Assert.Fail(user.UserId);
        }

        Assert.Equal(1, rig.Zego.Count);
    }

    [Fact]
    public async Task Counts_are_read()
    {
        using var rig = new ApiRig();
        rig.Zego.Answer("""{"Code":0,"Data":{"UserCountList":[{"RoomId":"room1","UserCount":2,"AdminUserCount":0},{"RoomId":"room2","UserCount":3,"AdminUserCount":1}]}}""");
        Assert.Equal(
            [new UserCount { RoomId = "room1", Users = 2 }, new UserCount { RoomId = "room2", Users = 3, Services = 1 }],
            await rig.Client.CountUsersAsync(["room1", "room2"]));
    }

    [Fact]
    public async Task Statuses_are_read()
    {
        using var rig = new ApiRig();
        rig.Zego.Answer("""{"Code":0,"Data":{"UserStatusList":[{"UserId":"a","Status":1,"LoginTime":1675674019365,"UserRole":1},{"UserId":"b","Status":0,"LoginTime":0}]}}""");
        Assert.Equal(
            [new UserStatus { UserId = "a", IsInRoom = true, LoggedInAt = DateTimeOffset.FromUnixTimeMilliseconds(1_675_674_019_365) }, new UserStatus { UserId = "b" }],
            await rig.Client.GetUserStatusesAsync("lobby", ["a", "b"]));
    }

    [Fact]
    public async Task Streams_are_read()
    {
        using var rig = new ApiRig();
        rig.Zego.Answer("""{"Code":0,"Data":{"StreamList":[{"StreamId":"stream_demo","UserId":"user_demo","UserName":"user_name_demo","CreateTime":1642045110123,"StreamNumberId":10}]}}""");
        Assert.Equal(
            [new RoomStreamInfo { StreamId = "stream_demo", UserId = "user_demo", UserName = "user_name_demo", CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(1_642_045_110_123), Number = 10 }],
            await rig.Client.GetStreamsAsync("lobby"));
    }

    [Fact]
    public async Task The_id_of_a_message_is_a_number_or_a_text()
    {
        using var rig = new ApiRig();
        rig.Zego.Answer("""{"Code":0,"Data":{"MessageId":3}}""").Answer("""{"Code":0,"Data":{"MessageId":"1_1611647493487_29"}}""");
        var message = new ServerMessage { RoomId = "lobby", UserId = "server", Text = "x" };

        Assert.Equal("3", await rig.Client.SendMessageAsync(message));
        Assert.Equal("1_1611647493487_29", await rig.Client.SendMessageAsync(message with { Kind = ServerMessageKind.Barrage }));
    }

    [Fact]
    public async Task Users_whom_a_command_did_not_reach_are_read()
    {
        using var rig = new ApiRig();
        rig.Zego.Answer("""{"Code":0,"Data":{"FailUsers":[{"Uid":"1111","Code":50003}]}}""");
        Assert.Equal(
            [new UndeliveredCommand { UserId = "1111", Code = 50_003 }],
            await rig.Client.SendCommandAsync(new ServerCommand { RoomId = "lobby", FromUserId = "server", ToUserIds = ["1111"], Text = "x" }));
    }

    [Fact]
    public async Task A_mix_can_be_played()
    {
        using var rig = new ApiRig();
        rig.Zego.Answer("""{"Code":0,"Data":{"UserId":"123","Sequence":1,"RoomId":"321","PlayInfo":[{"StreamId":"test","RTMP":"rtmp://domain/appname/test","HLS":"","FLV":"http://domain/appname/test.flv","Status":0,"UserName":""}]}}""");
        var mix = await rig.Client.StartMixAsync(new MixTask { TaskId = "t", UserId = "u", Inputs = [new MixInput { StreamId = "a" }], Outputs = [MixOutput.Audio("m")] });
        Assert.Equal([new MixPlayback { StreamId = "test", Rtmp = "rtmp://domain/appname/test", Hls = "", Flv = "http://domain/appname/test.flv" }], mix.Outputs);
    }

    [Fact]
    public async Task The_status_of_a_recording_is_read()
    {
        using var rig = new ApiRig();
        rig.Zego.Answer("""
            {"Code":0,"Message":"succeed","RequestId":"abcd123","Data":{"RoomId":"xxxx","RecordMode":2,"StreamType":3,"RecordBeginTimestamp":1601221452099,"RecordEndTimestamp":1601221508795,"Status":3,"RecordFiles":[
            {"UserId":"my_out","UserName":"my_out","StreamId":"my_out","FileId":"X_VA_20200927154419775.mp4","VideoId":"820e","OutputFileFormat":"mp4","FileSize":432643544,"Duration":33874,"ResolutionWidth":1920,"ResolutionHeight":1080,"MediaTrackType":3,"BeginTimestamp":1601221459830,"Status":4,"FileUrl":"https://xxxx.com/record/X"}]}}
            """);
        var status = await rig.Client.GetRecordingAsync("task");

        Assert.Equal((RecordingPhase.Ended, 1_601_221_452_099, 1_601_221_508_795), (status.Phase, status.BeganAt!.Value.ToUnixTimeMilliseconds(), status.EndedAt!.Value.ToUnixTimeMilliseconds()));
        var file = Assert.Single(status.Files);
        Assert.Equal(("X_VA_20200927154419775.mp4", 432_643_544, 33.874, RecordedFilePhase.KeptByZego), (file.Name, file.Size, file.Duration.TotalSeconds, file.Phase));
    }

    [Fact]
    public async Task Lists_that_are_missing_or_null_are_empty()
    {
        using var rig = new ApiRig();
        rig.Zego.Answer("""{"Code":0,"Data":{"UserList":null,"Marker":null}}""");
        Assert.Equal((0, null), (await rig.Client.GetUsersAsync("a") is { } page ? page.Users.Count : -1, (string?)null));
        rig.Zego.Answer("""{"Code":0,"Data":{}}""").Answer("""{"Code":0,"Data":null}""").Answer("""{"Code":0}""").Answer("""{"Code":0,"Data":{"Status":1,"RecordFiles":null}}""");
        Assert.Empty(await rig.Client.CountUsersAsync(["a"]));
        Assert.Empty(await rig.Client.GetUserStatusesAsync("a", ["b"]));
        Assert.Empty(await rig.Client.GetStreamsAsync("a"));
        Assert.Empty((await rig.Client.GetRecordingAsync("t")).Files);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>502</html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"Code\":\"x\"}")]
    [InlineData("null")]
    public async Task An_answer_that_is_not_zegos_is_tried_again_and_then_an_error(string body)
    {
        using var rig = new ApiRig(static options => options with { MaxAttempts = 2 });
        rig.Zego.Answer(body).Answer(body);
        var counting = rig.Client.CountUsersAsync(["a"]);
        await rig.PassRetryAsync();
        var failure = await Assert.ThrowsAsync<ServerApiException>(() => counting);

        Assert.Equal((null, HttpStatusCode.OK, 2, true), (failure.Code, failure.Status, failure.Attempts, failure.IsTransient));
    }

    [Theory]
    [InlineData("""{"Code":0,"Data":{"UserCountList":[{"UserCount":1}]}}""")]
    [InlineData("""{"Code":0,"Data":{"UserCountList":[{"RoomId":"a","UserCount":"many"}]}}""")]
    [InlineData("""{"Code":0,"Data":[1]}""")]
    [InlineData("""{"Code":0,"Data":{"UserCountList":[{"RoomId":"\ud800"}]}}""")]
    public async Task An_answer_of_another_form_than_documented_says_that_the_request_was_carried_out(string body)
    {
        using var rig = new ApiRig();
        rig.Zego.Answer(body);
        var failure = await Assert.ThrowsAsync<ServerApiException>(() => rig.Client.CountUsersAsync(["a"]));

        Assert.Contains("carried it out", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, rig.Zego.Count);
    }

    [Fact]
    public async Task An_answer_without_an_end_is_cut_off()
    {
        using var rig = new ApiRig(static options => options with { MaxAttempts = 1 });
        using var endless = new Endless();
        rig.Zego.Answer(_ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(endless) }));
        await Assert.ThrowsAsync<ServerApiException>(() => rig.Client.CountUsersAsync(["a"]));

        Assert.InRange(endless.Read, 4 * 1_024 * 1_024, 5 * 1_024 * 1_024);
    }

    private sealed class Endless : MemoryStream
    {
        public new long Read { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            Read += buffer.Length;
            return new(buffer.Length);
        }
    }
}
