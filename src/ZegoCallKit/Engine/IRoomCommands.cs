using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Rooms.</summary>
public interface IRoomCommands
{
    /// <summary>
    /// Logs in (<c>login_room_with_callback</c>). Raises <see cref="RoomStateUpdated"/> and <see cref="RoomStateChanged"/> (connecting) before it returns;
    /// the outcome follows as both again and <see cref="RoomLoginResult"/>.
    /// </summary>
    /// <param name="roomId">The room, at most 127 bytes.</param>
    /// <param name="user">Who logs in: id at most 63 bytes, name at most 255.</param>
    /// <param name="options">How.</param>
    /// <returns>0 and the sequence of <see cref="RoomLoginResult"/>; 1002005-1002013 bad id or name; 1000001 no engine; 1000020 logged in as somebody else; 1002001 already in a room; 1002064 same room again (several-rooms mode). What is wrong with the user is seen first, then the other logins, then the room's id.</returns>
    EngineResult Login(string roomId, EngineUser user, EngineLoginOptions options);

    /// <summary>Logs out (<c>logout_room_with_callback</c>). Room, then publisher, then player states are raised before it returns; <see cref="RoomLogoutResult"/> follows.</summary>
    /// <param name="roomId">The room.</param>
    /// <returns>0 and the sequence, also when not logged in anywhere; 1002002 another room than the current one.</returns>
    EngineResult Logout(string roomId);

    /// <summary>Logs out of every room (<c>logout_all_room_with_callback</c>).</summary>
    /// <returns>0 and the sequence of one <see cref="RoomLogoutResult"/> with an empty room id.</returns>
    EngineResult LogoutAll();

    /// <summary>Leaves one room and enters another without a gap (<c>switch_room</c>).</summary>
    /// <param name="fromRoomId">The current room.</param>
    /// <param name="toRoomId">The next one.</param>
    /// <param name="options">How; a token is needed when the first login used one.</param>
    /// <returns>0; 1002002 wrong current room; 1002064 the same room; 1002011-1002013 bad id.</returns>
    EngineResult SwitchRoom(string fromRoomId, string toRoomId, EngineLoginOptions options);

    /// <summary>Replaces the login's token before it expires (<c>renew_token</c>).</summary>
    /// <param name="roomId">The room.</param>
    /// <param name="token">The new token; its content is checked by the server only.</param>
    /// <returns>0; 1002002 not in that room.</returns>
    EngineResult RenewToken(string roomId, string token);

    /// <summary>Sets one piece of the room's extra info; the newest value wins (<c>set_room_extra_info</c>).</summary>
    /// <param name="roomId">The room.</param>
    /// <param name="key">At most 127 bytes.</param>
    /// <param name="value">At most 4,095 bytes.</param>
    /// <returns>0 and the sequence of <see cref="RoomExtraInfoSet"/>; 1002051 not connected yet; 1002002 not in that room; 1002014-1002017.</returns>
    EngineResult SetExtraInfo(string roomId, string key, string value);

    /// <summary>The streams of a room as the engine knows them (<c>get_room_stream_list</c>), for reconciling after an outage; not for polling.</summary>
    /// <param name="roomId">The room.</param>
    /// <returns>0 and the streams of others; <see langword="null"/> when unknown or not connected.</returns>
    EngineResult<IReadOnlyList<EngineStreamInfo>?> GetStreams(string roomId);
}
