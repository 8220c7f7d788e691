using System.Collections.Immutable;

namespace ZegoCallKit.Calls;

/// <summary>Validates the users to call.</summary>
internal static class Callees
{
    public static ImmutableArray<RoomUser> Check(IReadOnlyCollection<RoomUser> callees, UserId? self, int maxIdBytes, string parameter)
    {
        ArgumentNullException.ThrowIfNull(callees, parameter);
        if (callees.Count is 0 or > InviteOptions.MaxInvitees)
        {
            throw new ArgumentException($"An invitation must name 1 to {InviteOptions.MaxInvitees} users; this one names {callees.Count}.", parameter);
        }

        var seen = new HashSet<UserId>();
        foreach (var callee in callees)
        {
            ArgumentNullException.ThrowIfNull(callee, parameter);
            Guard.Identifier(callee.Id.Value, maxIdBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "user id", parameter);
            if (callee.Id == self)
            {
                throw new ArgumentException($"'{callee.Id}' is the signed-in user. Users cannot call themselves.", parameter);
            }

            if (!seen.Add(callee.Id))
            {
                throw new ArgumentException($"'{callee.Id}' must not be invited twice.", parameter);
            }
        }

        return [.. callees];
    }
}
