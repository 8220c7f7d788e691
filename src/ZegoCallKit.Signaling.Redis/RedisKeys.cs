using StackExchange.Redis;

namespace ZegoCallKit.Signaling.Redis;

/// <summary>Builds the names of keys. The braces put the keys of a user into one slot of a cluster; ids contain no braces.</summary>
internal sealed class RedisKeys(string prefix)
{
    private static readonly string[] Inbox = ["head", "box", "expiry", "body", "meta", "collapse", "device"];

    public RedisKey Nodes { get; } = prefix + ":nodes";

    public RedisKey Claims { get; } = prefix + ":claims";

    public RedisKey Due { get; } = prefix + ":due";

    public RedisKey Of(string user, string part) => $"{prefix}:{{u:{user}}}:{part}";

    public RedisKey[] InboxOf(string user) => Array.ConvertAll(Inbox, part => Of(user, part));

    public RedisKey Call(string call) => $"{prefix}:{{c:{call}}}";

    public RedisKey Node(string node) => $"{prefix}:node:{node}";

    public RedisKey Watchers(string user) => $"{prefix}:watchers:{user}";

    public RedisKey WatchedBy(string node) => $"{prefix}:watched:{node}";

    public RedisChannel Notifications(string node) => RedisChannel.Literal($"{prefix}:notifications:{node}");
}
