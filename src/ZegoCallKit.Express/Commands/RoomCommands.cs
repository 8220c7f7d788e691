using System.Text;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Callbacks;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the commands for rooms.</summary>
internal sealed unsafe class RoomCommands(EngineCore core) : IRoomCommands
{
    public EngineResult Login(string roomId, EngineUser user, EngineLoginOptions options)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (!TryConfig(options, out var config))
        {
            return new((int)ZegoErrorCode.IllegalParam);
        }

        // An id that is too long fills its buffer, and the engine refuses it; the NUL of the name ends what the engine reads.
        var native = new ZegoUser();
        Utf8.Write(user.Id, native.UserId, 64);
        Utf8.Write(user.Name, native.UserName, 256);
        using var room = new Utf8Text(roomId, stackalloc byte[Utf8Text.Scratch]);
        var sequence = 0;
        fixed (byte* r = room)
        {
            var code = core.Native.LoginRoomWithCallback(core.Handle, r, native, &config, &sequence);
            ForgetToken(ref config, options);
            return new(code, sequence);
        }
    }

    public EngineResult Logout(string roomId)
    {
        using var room = new Utf8Text(roomId, stackalloc byte[Utf8Text.Scratch]);
        var sequence = 0;
        fixed (byte* r = room)
        {
            return new(core.Native.LogoutRoomWithCallback(core.Handle, r, &sequence));
        }
    }

    public EngineResult SwitchRoom(string fromRoomId, string toRoomId, EngineLoginOptions options)
    {
        if (!TryConfig(options, out var config))
        {
            return new((int)ZegoErrorCode.IllegalParam);
        }

        using var from = new Utf8Text(fromRoomId, stackalloc byte[Utf8Text.Scratch]);
        using var to = new Utf8Text(toRoomId, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* f = from, t = to)
        {
            var code = core.Native.SwitchRoom(core.Handle, f, t, &config);
            ForgetToken(ref config, options);
            return new(code);
        }
    }

    public EngineResult RenewToken(string roomId, string token)
    {
        using var room = new Utf8Text(roomId, stackalloc byte[Utf8Text.Scratch]);
        using var secret = new Utf8Text(token, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* r = room, s = secret)
        {
            return new(core.Native.RenewToken(core.Handle, r, s));
        }
    }

    public EngineResult SetExtraInfo(string roomId, string key, string value)
    {
        using var room = new Utf8Text(roomId, stackalloc byte[Utf8Text.Scratch]);
        using var name = new Utf8Text(key, stackalloc byte[Utf8Text.Scratch]);
        using var text = new Utf8Text(value, stackalloc byte[Utf8Text.Scratch]);
        var sequence = 0;
        fixed (byte* r = room, n = name, t = text)
        {
            var code = core.Native.SetRoomExtraInfo(core.Handle, r, n, t, &sequence);
            return new(code, sequence);
        }
    }

    public EngineResult<IReadOnlyList<EngineStreamInfo>?> GetStreams(string roomId)
    {
        using var room = new Utf8Text(roomId, stackalloc byte[Utf8Text.Scratch]);
        ZegoRoomStreamList* list = null;
        fixed (byte* r = room)
        {
            var code = core.Native.GetRoomStreamList(core.Handle, r, ZegoRoomStreamListType.Play, &list);
            if (list == null)
            {
                return new(code, null);
            }

            try
            {
                return new(code, Copy.Streams(list->PlayStreamList, list->PlayStreamListCount, core.Records));
            }
            finally
            {
                core.Native.FreeRoomStreamList(core.Handle, list);
            }
        }
    }

    private static bool TryConfig(EngineLoginOptions options, out ZegoRoomConfig config)
    {
        ArgumentNullException.ThrowIfNull(options);
        config = default;
        config.MaxMemberCount = (uint)Math.Max(options.MaxMemberCount, 0);
        config.IsUserStatusNotify = Flags.Of(options.NotifyUsers);

        // A truncated token would be a different token.
        fixed (byte* token = config.Token)
        {
            return Utf8.Write(options.Token, token, 2048);
        }
    }

    private static void ForgetToken(ref ZegoRoomConfig config, EngineLoginOptions options)
    {
        fixed (byte* token = config.Token)
        {
            new Span<byte>(token, Math.Min(Encoding.UTF8.GetMaxByteCount(options.Token.Length), 2048)).Clear();
        }
    }
}
