using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Desk.Server;
using ZegoCallKit.Desk.Tests.Support;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.Engine;

/// <summary>Tests that who breaks the protocol is disconnected with a reason, while the others notice nothing.</summary>
public sealed class BadInputTests
{
    private const string Hello = """{"type":"hello","protocol":1,"client":"raw"}""";

    [Fact]
    public async Task Another_version_is_told_both_versions()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var participant = await RawParticipant.ConnectAsync(desk);
        await participant.SendAsync("""{"type":"hello","protocol":2,"client":"raw"}""");

        var error = await participant.ReceiveAsync("error");
        Assert.Equal(4001, error.GetProperty("code").GetInt32());
        Assert.Contains("version 1", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains('2', error.GetProperty("message").GetString()!);
        Assert.Equal(4001, (await participant.ReceiveCloseAsync()).Code);
    }

    [Theory]
    [InlineData("""{"type":"ping","id":1}""", 4002)]
    [InlineData("hello", 4003)]
    [InlineData("""{"type":"hello","protocol":1}""", 4003)]
    public async Task The_first_message_must_be_hello(string first, int code)
    {
        await using var desk = await DeskHost.StartAsync();
        await using var participant = await RawParticipant.ConnectAsync(desk);
        await participant.SendAsync(first);
        Assert.Equal(code, (await participant.ReceiveCloseAsync()).Code);
    }

    [Fact]
    public async Task Who_says_nothing_is_disconnected_after_five_seconds()
    {
        var time = new FakeTimeProvider();
        await using var desk = await DeskHost.StartAsync(configure: services => services.AddSingleton<TimeProvider>(time), cloud: new());
        await using var participant = await RawParticipant.ConnectAsync(desk);
        var close = participant.ReceiveCloseAsync();
        while (!close.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(close, Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken));
        }

        Assert.Equal(4002, (await close).Code);
        Assert.True(time.GetUtcNow() - time.Start >= TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(Hello, 4002)]
    [InlineData("{", 4003)]
    [InlineData("""{"type":"login","login":1}""", 4003)]
    [InlineData("""{"type":"everything"}""", 4003)]
    public async Task A_bad_text_ends_the_connection_and_no_other(string text, int code)
    {
        await using var desk = await DeskHost.StartAsync();
        await using var other = await RawParticipant.LoginAsync(desk, "other");
        await using var participant = await RawParticipant.LoginAsync(desk, "bad");
        await participant.SendAsync(text);

        var (actual, reason) = await participant.ReceiveCloseAsync();
        Assert.Equal(code, actual);
        Assert.NotEqual("", reason);
        await AssertAliveAsync(other);
    }

    [Fact]
    public async Task A_text_that_is_too_large_ends_the_connection()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var participant = await RawParticipant.JoinAsync(desk);
        await participant.SendAsync($$"""{"type":"broadcast","login":1,"id":1,"text":"{{new string('x', 70_000)}}"}""");
        Assert.Equal(4005, (await participant.ReceiveCloseAsync()).Code);
    }

    [Fact]
    public async Task A_text_without_an_end_does_not_fill_the_memory()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var participant = await RawParticipant.JoinAsync(desk);
        var close = participant.ReceiveCloseAsync();
        var piece = Encoding.ASCII.GetBytes(new string(' ', 16_384));
        try
        {
            while (!close.IsCompleted)
            {
                await participant.Socket.SendAsync(piece, WebSocketMessageType.Text, endOfMessage: false, TestContext.Current.CancellationToken);
            }
        }
        catch (WebSocketException)
        {
            // The desk no longer reads.
        }

        Assert.Equal(4005, (await close).Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(39)]
    public async Task A_media_message_without_a_whole_header_ends_the_connection(int length)
    {
        await using var desk = await DeskHost.StartAsync();
        await using var participant = await RawParticipant.LoginAsync(desk, "bad");
        await participant.SendAsync(new byte[length]);
        Assert.Equal(4004, (await participant.ReceiveCloseAsync()).Code);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(-960)]
    public async Task A_media_message_of_another_length_than_its_header_says_ends_the_connection(int more)
    {
        await using var desk = await DeskHost.StartAsync();
        await using var other = await RawParticipant.LoginAsync(desk, "other");
        await using var participant = await RawParticipant.LoginAsync(desk, "bad");
        await participant.PublishAsync("stream");
        var message = RawParticipant.Audio(1, 0);
        Array.Resize(ref message, message.Length + more);
        await participant.SendAsync(message);

        var (code, reason) = await participant.ReceiveCloseAsync();
        Assert.Equal(4004, code);
        Assert.Contains("960", reason, StringComparison.Ordinal);
        await AssertAliveAsync(other);
    }

    [Fact]
    public async Task A_frame_that_is_too_large_ends_the_connection_before_it_is_read()
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { MaxVideoBytes = 4_000 });
        await using var participant = await RawParticipant.LoginAsync(desk, "bad");
        await participant.PublishAsync("stream");
        await participant.SendAsync(RawParticipant.Video(1, 0, 640, 360));
        Assert.Equal(4005, (await participant.ReceiveCloseAsync()).Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Media_without_a_publication_end_the_connection(bool afterLogin)
    {
        await using var desk = await DeskHost.StartAsync();
        await using var participant = afterLogin ? await RawParticipant.LoginAsync(desk, "bad") : await RawParticipant.ConnectAsync(desk);
        await participant.SendAsync(RawParticipant.Audio(1, 0));
        Assert.Equal(4006, (await participant.ReceiveCloseAsync()).Code);
    }

    [Fact]
    public async Task Media_for_a_publication_that_is_over_are_ignored()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var participant = await RawParticipant.LoginAsync(desk, "late");
        await participant.PublishAsync("stream");
        await participant.SendAsync("""{"type":"stopPublish","publish":1}""");
        await participant.SendAsync(RawParticipant.Audio(1, 0));
        await AssertAliveAsync(participant);
    }

    [Fact]
    public async Task Who_floods_with_texts_is_disconnected()
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { MessagesPerSecond = 50 });
        await using var other = await RawParticipant.LoginAsync(desk, "other");
        await using var participant = await RawParticipant.JoinAsync(desk);
        for (var i = 1; i <= 200; i++)
        {
            await participant.SendAsync($$"""{"type":"ping","id":{{i}}}""");
        }

        var (code, reason) = await participant.ReceiveCloseAsync();
        Assert.Equal(4029, code);
        Assert.Contains("texts", reason, StringComparison.Ordinal);
        await AssertAliveAsync(other);
    }

    [Fact]
    public async Task Who_floods_with_media_is_disconnected()
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { FramesPerSecond = 50 });
        await using var participant = await RawParticipant.LoginAsync(desk, "bad");
        await participant.PublishAsync("stream");
        try
        {
            for (uint i = 0; i < 500; i++)
            {
                await participant.SendAsync(RawParticipant.Audio(1, i));
            }
        }
        catch (WebSocketException)
        {
            // The desk no longer reads.
        }

        Assert.Equal(4029, (await participant.ReceiveCloseAsync()).Code);
    }

    [Fact]
    public async Task Who_plays_too_many_streams_is_disconnected()
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { MaxPlays = 2 });
        await using var participant = await RawParticipant.LoginAsync(desk, "bad");
        for (var i = 1; i <= 3; i++)
        {
            await participant.SendAsync($$"""{"type":"play","play":{{i}},"login":1,"streamId":"s{{i}}"}""");
        }

        Assert.Equal(4006, (await participant.ReceiveCloseAsync()).Code);
    }

    [Fact]
    public async Task One_participant_more_than_the_limit_is_told_that_the_desk_is_full()
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { MaxParticipants = 1 });
        await using var first = await RawParticipant.JoinAsync(desk);
        await using var second = await RawParticipant.ConnectAsync(desk);
        Assert.Equal(4013, (await second.ReceiveCloseAsync()).Code);
        await AssertAliveAsync(first);
    }

    [Fact]
    public async Task A_participant_that_stops_reading_loses_media_first_and_then_its_connection()
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { MaxWaitingBytes = 16 << 20, MessagesPerSecond = 1_000_000 });
        await using var slow = await RawParticipant.LoginAsync(desk, "slow");
        await using var publisher = await RawParticipant.LoginAsync(desk, "publisher");
        await publisher.PublishAsync("stream");
        await slow.PlayAsync("stream");

        // It reads no more. What the sockets of both sides buffer is soon full, and media are dropped.
        var play = desk.Hub.Sessions.Single(static session => session.Account?.Id == "slow").Plays.All.Single();
        for (uint number = 0; play.Totals.Dropped < 20; number++)
        {
            await publisher.SendAsync(RawParticipant.Video(1, number, 1280, 720));
            await AssertAliveAsync(publisher);
        }

        // Texts are not dropped: beyond their limit, it is disconnected.
        for (var i = 0; i < 10_000 && desk.Hub.Sessions.Single(static session => session.Account?.Id == "slow").IsConnected; i++)
        {
            await publisher.SendAsync($$"""{"type":"source","publish":1,"microphone":"{{(i % 2 == 0 ? "Muted" : "Open")}}"}""");
        }

        await Eventually.TrueAsync(() => !desk.Hub.Sessions.Single(static session => session.Account?.Id == "slow").IsConnected, "the slow one is disconnected");
        await AssertAliveAsync(publisher);
    }

    [Fact]
    public async Task Memory_stays_flat_while_a_participant_does_not_read()
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { MaxWaitingBytes = 16 << 20 });
        await using var slow = await RawParticipant.LoginAsync(desk, "slow");
        await using var publisher = await RawParticipant.LoginAsync(desk, "publisher");
        await publisher.PublishAsync("stream");
        await slow.PlayAsync("stream");
        uint number = 0;
        await SendAsync(30);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await SendAsync(100);
        var after = GC.GetTotalMemory(forceFullCollection: true);

        // 100 frames of 1280×720 are 138 MB; what may wait are 16 MB, and the rest is in the sockets.
        Assert.InRange(after - before, long.MinValue, 40 << 20);

        async Task SendAsync(int count)
        {
            for (var i = 0; i < count; i++)
            {
                await publisher.SendAsync(RawParticipant.Video(1, number++, 1280, 720));
                await AssertAliveAsync(publisher);
            }
        }
    }

    private static async Task AssertAliveAsync(RawParticipant participant)
    {
        await participant.SendAsync("""{"type":"ping","id":99}""");
        Assert.Equal(99, (await participant.ReceiveAsync("pong")).GetProperty("id").GetInt32());
    }
}
