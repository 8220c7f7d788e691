using System.Text;
using ZegoCallKit.Benchmarks.Stub;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Benchmarks.Wrapper;

/// <summary>The commands as ZEGO's wrapper has them: each text becomes bytes, and each call is logged. No result is awaited, because the wrapper has none.</summary>
internal static unsafe class WrapperCommands
{
    public static void LoginRoom(string roomId, string userId, string userName)
    {
        var room = Encoding.UTF8.GetBytes(roomId + '\0');
        var id = new byte[64];
        var name = new byte[256];
        Encoding.UTF8.GetBytes(userId).CopyTo(id, 0);
        Encoding.UTF8.GetBytes(userName).CopyTo(name, 0);
        ZegoUser user = default;
        id.CopyTo(new Span<byte>(user.UserId, 64));
        name.CopyTo(new Span<byte>(user.UserName, 256));
        ZegoRoomConfig config = default;
        int sequence;
        fixed (byte* r = room)
        {
            var code = StubEngine.Login(StubEngine.FloorHandle, r, user, &config, &sequence);
            WrapperText.Log(string.Format("LoginRoom room:{0} user:{1} name:{2} result:{3}", roomId, userId, userName, code));
        }
    }

    public static void LogoutRoom(string roomId)
    {
        int sequence;
        fixed (byte* room = Encoding.UTF8.GetBytes(roomId + '\0'))
        {
            var code = StubEngine.Logout(StubEngine.FloorHandle, room, &sequence);
            WrapperText.Log(string.Format("LogoutRoom room:{0} result:{1}", roomId, code));
        }
    }

    public static void StartPlaying(string streamId)
    {
        ZegoPlayerConfig config = default;
        fixed (byte* stream = Encoding.UTF8.GetBytes(streamId + '\0'))
        {
            var code = StubEngine.StartPlaying(StubEngine.FloorHandle, stream, null, config);
            WrapperText.Log(string.Format("StartPlayingStream stream:{0} result:{1}", streamId, code));
        }
    }

    public static void StopPlaying(string streamId)
    {
        fixed (byte* stream = Encoding.UTF8.GetBytes(streamId + '\0'))
        {
            var code = StubEngine.StopPlaying(StubEngine.FloorHandle, stream);
            WrapperText.Log(string.Format("StopPlayingStream stream:{0} result:{1}", streamId, code));
        }
    }
}
