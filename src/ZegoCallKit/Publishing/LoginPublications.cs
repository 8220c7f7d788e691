using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Observables;

namespace ZegoCallKit.Publishing;

/// <summary>Holds the publications of one login. Used in the state loop.</summary>
internal sealed class LoginPublications(ClientCore core, LoginScope login, TimeSpan stallAfter)
{
    public LoginScope Login => login;

    /// <summary>Gets how long a stream may send nothing before it counts as stalled.</summary>
    public TimeSpan StallAfter => stallAfter;

    /// <summary>Gets the published streams.</summary>
    public SetBroadcaster<StreamId, IPublication> Running { get; } = new(core.Delivery, "publications");

    /// <summary>Gets the function that adjusts the options of a stream before it is published.</summary>
    public Func<PublishOptions, PublishOptions> Adjust { get; init; } = static options => options;

    /// <summary>Gets the action that is called when a publication has begun and is not published yet.</summary>
    public Action<IPublication> Begun { get; init; } = static _ => { };
}
