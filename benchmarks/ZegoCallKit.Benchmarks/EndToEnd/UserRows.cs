using ZegoCallKit.Benchmarks.Events;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Benchmarks.Stub;
using ZegoCallKit.Benchmarks.Wrapper;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Benchmarks.EndToEnd;

/// <summary>Users who enter and leave, and messages.</summary>
internal static unsafe class UserRows
{
    private static readonly nint Room = NativeStreams.Text(StubCall.RoomName);
    private static readonly nint Text = NativeStreams.Text("a command of some length");

    public static IEnumerable<RatioCase> All(StubCall call)
    {
        var users = new Tally();
        call.Room.Users.Changes.Subscribe(changes => users.Add(changes.IsSnapshot ? 0 : 1));
        int[] sizes = [1, 10, 100, 1000];
        return [.. sizes.Select(n => Users(users, n)), Broadcast(call), Command(call)];
    }

    private static RatioCase Users(Tally kit, int count)
    {
        var floor = new Tally();
        var list = Encode.Users(new NativeArena(), [.. Enumerable.Range(0, count).Select(i => new EngineUser($"user-{count}-{i:00000}", $"User {i}"))]);
        var row = Bursts.Row($"users.{count}", Math.Clamp(400 / count, 2, 64) / 2 * 2, 0.5, kit, floor, (slots, i) =>
            NativeCalls.RoomUserUpdate(slots, (byte*)Room, (i & 1) == 0 ? ZegoUpdateType.Add : ZegoUpdateType.Delete, list, (uint)count));
        return row with
        {
            Floor = n =>
            {
                WrapperHandlers.Users = (_, _, _) => floor.Add();
                row.Floor(n);
            },
        };
    }

    private static RatioCase Broadcast(StubCall call)
    {
        var (kit, floor) = (new Tally(), new Tally());
        var message = new NativeArena().Array<ZegoBroadcastMessageInfo>(1);
        NativeArena.Fixed(message->Message, 10240, "a message of some length");
        NativeArena.Fixed(message->FromUser.UserId, 64, "sender");
        NativeArena.Fixed(message->FromUser.UserName, 256, "Sender");
        call.Room.Messages.Broadcasts.Subscribe(_ => kit.Add());
        WrapperHandlers.Broadcasts = (_, _) => floor.Add();
        return Bursts.Row("message.broadcast", 64, 0.5, kit, floor, (slots, i) =>
        {
            message->MessageId = (ulong)i + 1;
            NativeCalls.ImRecvBroadcastMessage(slots, (byte*)Room, message, 1);
        });
    }

    private static RatioCase Command(StubCall call)
    {
        var (kit, floor) = (new Tally(), new Tally());
        var from = Encode.User(new EngineUser("sender", "Sender"));
        call.Room.Messages.Commands.Subscribe(_ => kit.Add());
        WrapperHandlers.Command = (_, _, _) => floor.Add();
        return Bursts.Row("message.command", 64, 0.5, kit, floor, (slots, _) => NativeCalls.ImRecvCustomCommand(slots, (byte*)Room, from, (byte*)Text));
    }
}
