using System.Net;
using System.Net.Http.Json;
using System.Reactive.Linq;
using ZegoCallKit.Desk;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.DeskApp.Tests;

/// <summary>Tests the app against the desk in it: the participants are real clients, and nothing leaves this process.</summary>
public sealed class LessonTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Uri Math = new("/lessons/math", UriKind.Relative);

    [Fact]
    public async Task People_with_the_apps_tokens_hear_each_other_until_the_app_ends_the_lesson()
    {
        await using var app = new LessonServer();
        using var http = app.CreateClient();
        await using var teacher = await app.CreateParticipantAsync();
        await using var pupil = await app.CreateParticipantAsync();
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var lesson = await teacher.LoginRoomAsync(new RoomId("math"), new RoomUser(new UserId("tina")), cancellationToken: TestContext.Current.CancellationToken);
        await lesson.PublishAsync(new StreamId("tina-main"), new PublishOptions { Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)), Video = VideoInput.None }, TestContext.Current.CancellationToken);
        var seat = await pupil.LoginRoomAsync(
            new RoomId("math"),
            new RoomUser(new UserId("paul")),
            new RoomOptions { PlayOptionsFor = _ => new PlayOptions { AudioSink = new CallbackAudioSink((in AudioFrame _) => heard.TrySetResult()) } },
            TestContext.Current.CancellationToken);
        await heard.Task.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);

        var people = await http.GetFromJsonAsync<string[]>(new Uri("/lessons/math/people", UriKind.Relative), TestContext.Current.CancellationToken);
        using var ended = await http.DeleteAsync(Math, TestContext.Current.CancellationToken);

        Assert.Equal(["tina", "paul"], people ?? []);
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        foreach (var room in (IRoom[])[lesson, seat])
        {
            Assert.Equal(RoomEndReason.KickedOut, (await room.Completion.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken)).Reason);
        }
    }

    [Fact]
    public async Task A_lesson_that_nobody_attends_cannot_be_ended()
    {
        await using var app = new LessonServer();
        using var http = app.CreateClient();

        using var ended = await http.DeleteAsync(Math, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, ended.StatusCode);
    }

    [Fact]
    public async Task Without_a_token_of_the_app_nobody_enters()
    {
        await using var app = new LessonServer();
        await using var stranger = await ZegoClient.CreateAsync(
            new ZegoClientOptions
            {
                AppId = 1,
                AppSign = new string('0', ZegoClientOptions.AppSignLength),
                Engine = new DeskEngineFactory(app.Server.BaseAddress, new DeskEngineOptions { Connect = app.Server.CreateWebSocketClient().ConnectAsync }),
            },
            TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<ZegoException>(() => stranger.LoginRoomAsync(new RoomId("math"), new RoomUser(new UserId("mallory")), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(ZegoErrorCode.RoomNoToken, refused.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a123456789b123456789c123456789d123456789e123456789f123456789g1234")]
    public async Task A_user_who_cannot_be_gets_no_token(string user)
    {
        await using var app = new LessonServer();
        using var http = app.CreateClient();

        using var answer = await http.PostAsync(new Uri($"/lessons/math/tokens?user={user}", UriKind.Relative), content: null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
