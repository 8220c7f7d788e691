using Microsoft.Extensions.DependencyInjection.Extensions;
using StackExchange.Redis;
using ZegoCallKit.Signaling.Redis;
using ZegoCallKit.Signaling.Server;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a store in Redis to a signaling server.</summary>
public static class CallSignalingRedisExtensions
{
    /// <summary>Stores everything in Redis, Valkey or Garnet; nodes with the same Redis and prefix form one server. While Redis is unavailable, at the start or later, the server refuses what clients send, and they try again.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="configuration">The address and settings as StackExchange.Redis reads them, e.g. <c>redis:6379,password=…</c>.</param>
    /// <param name="options">The options; the defaults if <see langword="null"/>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The configuration cannot be parsed, or an option is outside its limits.</exception>
    public static CallSignalingBuilder AddRedis(this CallSignalingBuilder builder, string configuration, CallSignalingRedisOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(configuration);
        var settings = ConfigurationOptions.Parse(configuration);
        settings.AbortOnConnectFail = false;
        settings.ClientName ??= "ZegoCallKit.Signaling";
        return Add(builder, options, _ => new RedisLink(async () => await ConnectionMultiplexer.ConnectAsync(settings).ConfigureAwait(false), isOwner: true));
    }

    /// <summary>Stores everything in Redis over a connection that the host owns and disposes.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="connection">Returns the connection; called once, when it is first needed.</param>
    /// <param name="options">The options; the defaults if <see langword="null"/>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">An option is outside its limits.</exception>
    public static CallSignalingBuilder AddRedis(this CallSignalingBuilder builder, Func<IServiceProvider, IConnectionMultiplexer> connection, CallSignalingRedisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return Add(builder, options, services => new RedisLink(() => Task.FromResult(connection(services)), isOwner: false));
    }

    private static CallSignalingBuilder Add(CallSignalingBuilder builder, CallSignalingRedisOptions? options, Func<IServiceProvider, RedisLink> link)
    {
        ArgumentNullException.ThrowIfNull(builder);
        options ??= new CallSignalingRedisOptions();
        options.Validate(nameof(options));
        builder.Services.AddSingleton(new RedisKeys(options.KeyPrefix));
        builder.Services.AddSingleton(link);
        builder.Services.Replace(ServiceDescriptor.Singleton<ICallStore, RedisCallStore>());
        builder.Services.Replace(ServiceDescriptor.Singleton<INodeBackplane, RedisNodeBackplane>());
        return builder;
    }
}
