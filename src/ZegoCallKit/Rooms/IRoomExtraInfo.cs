using ZegoCallKit.Collections;

namespace ZegoCallKit.Rooms;

/// <summary>
/// Represents one key of a room's extra info as a typed value that all users in the room share; the latest value wins. Created by
/// <see cref="ExtraInfoExtensions"/>.
/// </summary>
/// <typeparam name="T">The type of the value, which is written as JSON.</typeparam>
public interface IRoomExtraInfo<T> : IObservableState<ExtraInfoValue<T>>
{
    /// <summary>Gets the key.</summary>
    string Key { get; }

    /// <summary>Sets the value for all users (ZEGO: <c>set_room_extra_info</c>).</summary>
    /// <param name="value">The value: at most 4,095 bytes as JSON.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the server has accepted the value.</returns>
    /// <exception cref="ArgumentException">The value is too long; nothing was sent.</exception>
    /// <exception cref="ZegoException">
    /// The room is not connected (1002051), it has too many keys (1002017), the login has ended (1000002), or the server refused the value.
    /// </exception>
    Task SetAsync(T value, CancellationToken cancellationToken = default);
}
