using ZegoCallKit.Engine;
using ZegoCallKit.FlightRecorder.Format;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="IRoomCommands"/>.</summary>
internal sealed class GatedRooms(ICommandGate gate, IRoomCommands? inner) : IRoomCommands
{
    public EngineResult Login(string roomId, EngineUser user, EngineLoginOptions options) =>
        gate.Call("Rooms.Login", () => inner!.Login(roomId, user, options), new Argument("roomId", roomId), new Argument("userId", user.Id), new Argument("userName", user.Name), new Argument("maxMembers", options.MaxMemberCount), new Argument("notifyUsers", options.NotifyUsers), new Argument("hasToken", options.Token.Length > 0));

    public EngineResult Logout(string roomId) =>
        gate.Call("Rooms.Logout", () => inner!.Logout(roomId), new Argument("roomId", roomId));

    public EngineResult SwitchRoom(string fromRoomId, string toRoomId, EngineLoginOptions options) =>
        gate.Call("Rooms.SwitchRoom", () => inner!.SwitchRoom(fromRoomId, toRoomId, options), new Argument("fromRoomId", fromRoomId), new Argument("toRoomId", toRoomId), new Argument("maxMembers", options.MaxMemberCount), new Argument("notifyUsers", options.NotifyUsers), new Argument("hasToken", options.Token.Length > 0));

    public EngineResult RenewToken(string roomId, string token) =>
        gate.Call("Rooms.RenewToken", () => inner!.RenewToken(roomId, token), new Argument("roomId", roomId), new Argument("hasToken", token.Length > 0));

    public EngineResult SetExtraInfo(string roomId, string key, string value) =>
        gate.Call("Rooms.SetExtraInfo", () => inner!.SetExtraInfo(roomId, key, value), new Argument("roomId", roomId), new Argument("key", key), new Argument("value", value));

    public EngineResult<IReadOnlyList<EngineStreamInfo>?> GetStreams(string roomId) =>
        gate.Ask("Rooms.GetStreams", () => inner!.GetStreams(roomId), RecordingJson.Default.IReadOnlyListEngineStreamInfo, null, new Argument("roomId", roomId));
}
