using System.Collections.Concurrent;
using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using Xunit;
using ZegoCallKit.Express.Tests.Native;
using ZegoCallKit.InMemory;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Express.Tests.Facade;

/// <summary>AppSign, tokens, extra info and messages that pass through the binding appear in no log, no fault and no exception.</summary>
public sealed class SecretTests
{
    // Engines accept no other characters.
    private const string AppSign = "cafe0000111122223333444455556666777788889999aaaabbbbccccddddeeee";

    private static readonly RoomId Room = new("room");
    private static readonly RoomUser Alice = new(new UserId("alice"), "Alice");

    [Fact]
    public void No_type_prints_a_member_that_is_named_like_a_secret() =>
        Assert.Empty(SecretMembers.PrintedBy(typeof(ExpressEngineFactory).Assembly).Where(static type => type.Value).Select(static type => type.Key));

    [Fact]
    public async Task A_session_with_failures_leaves_no_secret_behind()
    {
        var stop = TestContext.Current.CancellationToken;
        using var log = new RecordingLoggerFactory();
        var faults = new ConcurrentQueue<ClientFault>();
        var cloud = new InMemoryCloud();
        var native = new NativeEngine(cloud.CreateEngineFactory().Create());
        var options = new ZegoClientOptions
        {
            AppId = 1,
            AppSign = AppSign,
            Engine = new ExpressEngineFactory(native.Bind(), new ExpressEngineOptions { LoggerFactory = log }),
            LoggerFactory = log,
        };
        var login = new RoomOptions { Token = Secrets.Token };
        var thrown = new List<Exception>();
        await using (var client = await ZegoClient.CreateAsync(options, stop))
        {
            using var watching = client.Faults.Subscribe(faults.Enqueue);
            cloud.SetFaults("alice", new FaultPlan { LoginError = ZegoErrorCode.RoomTokenFormatError });
            thrown.Add(await Assert.ThrowsAsync<ZegoException>(() => client.LoginRoomAsync(Room, Alice, login, stop)));
            cloud.SetFaults("alice", new FaultPlan());

            var room = await client.LoginRoomAsync(Room, Alice, login, stop);
            var publication = await room.PublishAsync(
                new StreamId("own"), new PublishOptions { Audio = AudioInput.None, Video = VideoInput.None, ExtraInfo = Secrets.Canary }, stop);
            await publication.SetExtraInfoAsync(Secrets.Canary + "again", stop);
            await room.SetExtraInfoAsync("topic", Secrets.Canary, stop);
            await room.RenewTokenAsync(Secrets.Token + "again", stop);
            await room.Messages.SendBroadcastAsync(Secrets.Canary, stop);
            await room.Messages.SendCommandToAllAsync(Secrets.Canary, stop);
            var heard = room.Messages.Broadcasts.FirstAsync().ToTask(stop);
            cloud.SendBroadcast("room", Secrets.Canary + "hello");
            Assert.Equal(Secrets.Canary + "hello", (await heard).Text);
            thrown.Add(await Assert.ThrowsAsync<ZegoException>(() => room.PublishAsync(new StreamId("own"), cancellationToken: stop)));
        }

        var written = log.Lines.Concat(faults.Select(static fault => fault.Exception).Concat(thrown).Select(static fault => fault.ToString())).ToList();
        Assert.Contains(written, static line => line.Contains("room", StringComparison.Ordinal));
        Assert.DoesNotContain(written, static line => line.Contains(Secrets.Canary, StringComparison.Ordinal) || line.Contains(AppSign, StringComparison.Ordinal));
    }
}
