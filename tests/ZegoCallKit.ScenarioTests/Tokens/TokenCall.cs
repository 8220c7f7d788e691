using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.ScenarioTests.Tokens;

/// <summary>Provides Alice's login to the lobby.</summary>
internal sealed class TokenCall(ZegoClient client, SimulatedTime time)
{
    public IRoom Room { get; private set; } = null!;

    public Recorder<ClientFault> Faults { get; } = client.Faults.Record();

    public async Task LoginAsync(RoomOptions? options = null) => Room = await client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("alice")), options);

    public Task PassAsync(TimeSpan duration) => Task.Delay(duration, time);
}
