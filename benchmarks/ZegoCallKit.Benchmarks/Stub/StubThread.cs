using ZegoCallKit.Benchmarks.Events;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Benchmarks.Stub;

/// <summary>The thread of the stub engine, on which the engine raises the results of its commands.</summary>
internal static unsafe class StubThread
{
    private static readonly nint Nothing = NativeStreams.Text("{}");
    private static readonly Lock Gate = new();
    private static readonly Queue<StubEvent> Waiting = new();
    private static readonly SemaphoreSlim News = new(0);

    static StubThread() => new Thread(Run) { IsBackground = true, Name = "stub engine" }.Start();

    public static void Post(in StubEvent next)
    {
        lock (Gate)
        {
            Waiting.Enqueue(next);
        }

        News.Release();
    }

    private static void Run()
    {
        while (true)
        {
            News.Wait();
            StubEvent next;
            lock (Gate)
            {
                next = Waiting.Dequeue();
            }

            Raise(next);
        }
    }

    private static void Raise(StubEvent next)
    {
        var slots = next.Side.Slots;
        switch (next.Kind)
        {
            case StubEventKind.LoggedIn:
                NativeCalls.RoomStateChanged(slots, next.Id, ZegoRoomStateChangedReason.Logined, 0, (byte*)Nothing);
                NativeCalls.RoomLoginResult(slots, 0, (byte*)Nothing, next.Id, next.Sequence);
                break;
            case StubEventKind.Playing:
                NativeCalls.PlayerStateUpdate(slots, next.Id, ZegoPlayerState.Playing, 0, (byte*)Nothing);
                break;
            case StubEventKind.Publishing:
                NativeCalls.PublisherStateUpdate(slots, next.Id, ZegoPublisherState.Publishing, 0, (byte*)Nothing);
                break;
        }
    }
}
