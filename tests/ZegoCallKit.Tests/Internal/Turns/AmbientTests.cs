using System.Runtime.CompilerServices;
using Xunit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.Tests.Internal.Turns;

/// <summary>On real threads and the system clock: what a client keeps of the code that created it.</summary>
public sealed class AmbientTests
{
    private static readonly AsyncLocal<object?> Ambient = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_does_not_hold_the_async_locals_of_its_creator(bool commandsMayBlock)
    {
        var (client, room, held) = await Task.Run(() => MakeAsync(commandsMayBlock)).WaitAsync(ThreadedRig.Bound);
        for (var attempt = 0; attempt < 50 && held.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Yield();
        }

        Assert.False(held.IsAlive);
        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
        await client.DisposeAsync();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(ZegoClient Client, IRoom Room, WeakReference Held)> MakeAsync(bool commandsMayBlock)
    {
        var request = new object();
        Ambient.Value = request;
        var client = await ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('a', ZegoClientOptions.AppSignLength),
            Engine = new InMemoryCloud().CreateEngineFactory(new InMemoryEngineOptions { CommandsMayBlock = commandsMayBlock }),
        });
        var room = await client.LoginRoomAsync(new RoomId("room"), new RoomUser(new UserId("alice")));
        Ambient.Value = null;
        return (client, room, new WeakReference(request));
    }
}
