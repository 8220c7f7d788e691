using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Defines the commands for rooms.</summary>
public interface IRoomCommands
{
    /// <summary>
    /// Logs in (<c>login_room_with_callback</c>). Raises <see cref="RoomStateChanged"/> (connecting) before it returns;
    /// the outcome is reported by the same event again and by <see cref="RoomLoginResult"/>.
    /// </summary>
    /// <param name="roomId">The id of the room: at most 127 bytes.</param>
    /// <param name="user">The user who logs in: the id at most 63 bytes, the name at most 255.</param>
    /// <param name="options">The options of the login.</param>
    /// <returns>The result code 0 and the sequence number of <see cref="RoomLoginResult"/>; 1002005-1002013 if the id or name is not valid, 1000001 if there is no engine, 1000020 if logged in as another user, 1002001 if already in a room, 1002064 for the same room again (multi-room mode). The user is checked first, then the other logins, then the id of the room.</returns>
    EngineResult Login(string roomId, EngineUser user, EngineLoginOptions options);

    /// <summary>Logs out (<c>logout_room_with_callback</c>). The states of the room, then of publishers, then of players are raised before it returns.</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <returns>The result code: 0, even if not logged in to any room, or 1002002 for a room other than the current one.</returns>
    EngineResult Logout(string roomId);

    /// <summary>Leaves one room and enters another without a gap (<c>switch_room</c>).</summary>
    /// <param name="fromRoomId">The id of the current room.</param>
    /// <param name="toRoomId">The id of the next room.</param>
    /// <param name="options">The options of the login; a token is required if the first login used one.</param>
    /// <returns>The result code: 0, 1002002 if the current room is wrong, 1002064 for the same room, or 1002011-1002013 if the id is not valid.</returns>
    EngineResult SwitchRoom(string fromRoomId, string toRoomId, EngineLoginOptions options);

    /// <summary>Replaces the login's token before it expires (<c>renew_token</c>).</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="token">The new token; only the server checks its content.</param>
    /// <returns>The result code: 0, or 1002002 if not in that room.</returns>
    EngineResult RenewToken(string roomId, string token);

    /// <summary>Sets one entry of the room's extra info; the newest value wins (<c>set_room_extra_info</c>).</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="key">The key: at most 127 bytes.</param>
    /// <param name="value">The value: at most 4,095 bytes.</param>
    /// <returns>The result code 0 and the sequence number of <see cref="RoomExtraInfoSet"/>; 1002051 if not connected yet, 1002002 if not in that room; 1002014-1002017.</returns>
    EngineResult SetExtraInfo(string roomId, string key, string value);

    /// <summary>Returns the streams of a room that the engine knows (<c>get_room_stream_list</c>). Intended for reconciling after an outage, not for polling.</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <returns>The result code 0 and the streams of other users; <see langword="null"/> if the room is unknown or not connected.</returns>
    EngineResult<IReadOnlyList<EngineStreamInfo>?> GetStreams(string roomId);
}
