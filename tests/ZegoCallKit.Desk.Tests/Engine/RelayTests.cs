using System.Buffers.Binary;
using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Desk.Tests.Support;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.Engine;

/// <summary>Tests how media pass through the desk, also between participants of different kinds.</summary>
public sealed class RelayTests
{
    [Fact]
    public async Task Frames_arrive_as_they_were_sent_in_order()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var publisher = await RawParticipant.LoginAsync(desk, "publisher");
        await publisher.PublishAsync("stream");
        await using var player = await RawParticipant.LoginAsync(desk, "player");
        await player.PlayAsync("stream", handle: 7);
        for (uint number = 0; number < 50; number++)
        {
            var sent = number % 2 == 0 ? RawParticipant.Video(1, number / 2, 65, 37) : RawParticipant.Audio(1, number / 2, (short)number);
            await publisher.SendAsync(sent);
            var received = await player.ReceiveMediaAsync();
            Assert.Equal(7u, BinaryPrimitives.ReadUInt32LittleEndian(received.AsSpan(4)));
            Assert.Equal(sent.AsSpan(8, 16), received.AsSpan(8, 16));
            Assert.NotEqual(0, BinaryPrimitives.ReadInt64LittleEndian(received.AsSpan(24)));
            Assert.Equal(sent[32..], received[32..]);
        }
    }

    [Fact]
    public async Task A_page_and_an_engine_see_and_hear_each_other()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var page = await RawParticipant.LoginAsync(desk, "page");
        await page.PublishAsync("from-page");
        using var engine = await DeskEngine.EnterAsync(desk.Address, "engine");
        engine.Engine.CustomVideo.EnableRender(true, VideoPixelFormat.I420, engineDraws: false);
        engine.Engine.CustomVideo.EnableRemoteRender(true, "from-page");
        engine.Engine.CustomAudio.StartObserver(AudioObservation.Player, AudioFormat.Default);
        await engine.PublishAsync("from-engine");
        await engine.PlayAsync("from-page");
        await page.PlayAsync("from-engine");

        for (uint number = 0; engine.Frames.RemoteVideo("from-page").Count == 0 || engine.Frames.RemoteAudio("from-page").Count == 0; number++)
        {
            await page.SendAsync(RawParticipant.Video(1, number));
            await page.SendAsync(RawParticipant.Audio(1, number));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        var picture = engine.Frames.RemoteVideo("from-page")[0];
        Assert.Equal((64, 36), (picture.Width, picture.Height));
        Assert.Contains(engine.Frames.RemoteAudio("from-page"), static block => block.Samples.All(static sample => sample == 1_000));

        // The engine's own camera and microphone.
        var kinds = new HashSet<byte>();
        while (kinds.Count < 2)
        {
            kinds.Add((await page.ReceiveMediaAsync())[0]);
        }
    }

    [Fact]
    public async Task An_engine_in_the_desks_process_takes_part()
    {
        await using var desk = await DeskHost.StartAsync();
        var local = desk.Cloud.CreateEngineFactory().Create();
        var start = TimeProvider.System.GetTimestamp();
        var (log, frames) = (new EventLog(TimeProvider.System, start), new FrameLog(TimeProvider.System, start));
        local.Lifecycle.Initialize(new EngineProfile { AppId = 1, AppSign = new string('a', 64) }, log, frames);
        local.CustomAudio.StartObserver(AudioObservation.Player, AudioFormat.Default);
        local.Rooms.Login("room", new EngineUser("local", "local"), new EngineLoginOptions());
        await Eventually.TrueAsync(() => log.States().Contains("C1", StringComparison.Ordinal), "the local engine is in");
        local.Publishing.StartPublishing("from-local", "", PublishChannel.Main);
        local.Playing.StartPlaying("from-page", "", view: null);

        await using var page = await RawParticipant.LoginAsync(desk, "page");
        await page.PublishAsync("from-page");
        await page.PlayAsync("from-local");
        Assert.NotEmpty(await page.ReceiveMediaAsync());
        for (uint number = 0; !frames.RemoteAudio("from-page").Any(static block => block.Samples.Contains((short)1_000)); number++)
        {
            await page.SendAsync(RawParticipant.Audio(1, number));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        local.Lifecycle.Uninitialize();
    }

    [Fact]
    public async Task Media_that_are_not_wanted_are_not_sent()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var publisher = await RawParticipant.LoginAsync(desk, "publisher");
        await publisher.PublishAsync("stream");
        await using var player = await RawParticipant.LoginAsync(desk, "player");
        await player.PlayAsync("stream");
        await player.SendAsync("""{"type":"want","play":1,"noVideo":true}""");
        await player.SendAsync("""{"type":"broadcast","login":1,"id":1,"text":"done"}""");
        await player.ReceiveAsync("done");

        await publisher.SendAsync(RawParticipant.Video(1, 0));
        await publisher.SendAsync(RawParticipant.Audio(1, 0));
        Assert.Equal(2, (await player.ReceiveMediaAsync())[0]);
    }

    [Fact]
    public async Task A_player_learns_what_the_publishers_devices_do()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var publisher = await RawParticipant.LoginAsync(desk, "publisher");
        await publisher.SendAsync("""{"type":"publish","publish":1,"login":1,"streamId":"stream","source":{"camera":"Open","microphone":"Muted","noAudio":true}}""");
        await publisher.ReceiveAsync("publishing");
        await using var player = await RawParticipant.LoginAsync(desk, "player");
        await player.SendAsync("""{"type":"play","play":1,"login":1,"streamId":"stream"}""");
        var source = (await player.ReceiveAsync("playing")).GetProperty("source");
        Assert.Equal(("Open", "Muted", true), (source.GetProperty("camera").GetString(), source.GetProperty("microphone").GetString(), source.GetProperty("noAudio").GetBoolean()));

        await publisher.SendAsync("""{"type":"source","publish":1,"camera":"Disabled","microphone":"Muted","noAudio":true,"noVideo":true}""");
        while ((await player.ReceiveAsync("sourceChanged")) is var changed && !(changed.TryGetProperty("noVideo", out _) && changed.GetProperty("camera").GetString() == "Disabled"))
        {
            // The camera and the silence come one after the other.
        }
    }

    [Fact]
    public async Task An_engine_learns_what_a_pages_devices_do()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var page = await RawParticipant.LoginAsync(desk, "page");
        await page.SendAsync("""{"type":"publish","publish":1,"login":1,"streamId":"stream","source":{"camera":"Open","microphone":"Open"}}""");
        await page.ReceiveAsync("publishing");
        using var engine = await DeskEngine.EnterAsync(desk.Address, "engine");
        await engine.PlayAsync("stream");
        await engine.WaitAsync<RemoteCameraStateUpdated>(static e => e is { StreamId: "stream", State: RemoteDeviceState.Open });
        await page.SendAsync("""{"type":"source","publish":1,"camera":"Open","microphone":"Muted"}""");
        await engine.WaitAsync<RemoteMicrophoneStateUpdated>(static e => e is { StreamId: "stream", State: RemoteDeviceState.Muted });
    }

    [Fact]
    public async Task The_desk_delays_and_loses_the_media_of_a_page()
    {
        var time = new FakeTimeProvider();
        await using var desk = await DeskHost.StartAsync(cloud: new InMemoryCloudOptions { TimeProvider = time });
        await using var publisher = await RawParticipant.LoginAsync(desk, "publisher");
        await publisher.PublishAsync("stream");
        await using var player = await RawParticipant.LoginAsync(desk, "player");
        await player.PlayAsync("stream");
        desk.Cloud.SetNetwork("player", new NetworkConditions { Latency = TimeSpan.FromSeconds(30) });
        Assert.Equal(30_000, (await player.ReceiveAsync("network")).GetProperty("latency").GetDouble());

        await publisher.SendAsync(RawParticipant.Audio(1, 0));
        var arrival = player.ReceiveMediaAsync();
        var play = desk.Hub.Sessions.Single(static session => session.Account?.Id == "player").Plays.All.Single();
        await Eventually.TrueAsync(() => play.FirstFrameAfter is not null, "the frame is on its way");
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(arrival.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0u, BinaryPrimitives.ReadUInt32LittleEndian((await arrival).AsSpan(8)));

        desk.Cloud.SetNetwork("player", new NetworkConditions { Loss = 1 });
        await player.ReceiveAsync("network");
        await publisher.SendAsync(RawParticipant.Audio(1, 1));
        await publisher.SendAsync("""{"type":"ping","id":1}""");
        await publisher.ReceiveAsync("pong");
        desk.Cloud.SetNetwork("player", NetworkConditions.Perfect);
        await player.ReceiveAsync("network");
        await publisher.SendAsync(RawParticipant.Audio(1, 2));
        Assert.Equal(2u, BinaryPrimitives.ReadUInt32LittleEndian((await player.ReceiveMediaAsync()).AsSpan(8)));
    }

    [Fact]
    public async Task A_frozen_stream_stays_and_sends_nothing()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var publisher = await RawParticipant.LoginAsync(desk, "publisher");
        await publisher.PublishAsync("stream");
        await using var player = await RawParticipant.LoginAsync(desk, "player");
        await player.PlayAsync("stream");
        using var http = new DeskClient(desk);
        await http.FaultAsync("""{"fault":"freeze","streamId":"stream"}""");
        await publisher.SendAsync(RawParticipant.Audio(1, 0));
        await publisher.SendAsync("""{"type":"ping","id":1}""");
        await publisher.ReceiveAsync("pong");
        await http.FaultAsync("""{"fault":"unfreeze","streamId":"stream"}""");
        await publisher.SendAsync(RawParticipant.Audio(1, 1));
        Assert.Equal(1u, BinaryPrimitives.ReadUInt32LittleEndian((await player.ReceiveMediaAsync()).AsSpan(8)));
    }
}
