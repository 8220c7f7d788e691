using ZegoCallKit.Collections;

namespace ZegoCallKit.Rooms;

/// <summary>One key of a room's extra info as a typed value that everyone in the room shares; the newest wins. Made by <see cref="ExtraInfoExtensions"/>.</summary>
/// <typeparam name="T">The type of the value; written as JSON.</typeparam>
public interface IRoomExtraInfo<T> : IObservableState<ExtraInfoValue<T>>
{
    /// <summary>The key.</summary>
    string Key { get; }

    /// <summary>Sets the value for all users (ZEGO: <c>set_room_extra_info</c>).</summary>
    /// <param name="value">The value; at most 4,095 bytes as JSON.</param>
    /// <param name="cancellationToken">Gives it up; the server may have it already.</param>
    /// <returns>Completes when the server has it.</returns>
    /// <exception cref="ArgumentException">It is too long; nothing was sent.</exception>
    /// <exception cref="ZegoException">Not connected (1002051), too many keys (1002017), the login is over (1000002), or the server refused.</exception>
    Task SetAsync(T value, CancellationToken cancellationToken = default);
}
