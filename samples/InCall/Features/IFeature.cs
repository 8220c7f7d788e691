using InCall.Calling;

namespace InCall.Features;

/// <summary>Represents one feature that is used in a call.</summary>
internal interface IFeature
{
    /// <summary>Gets the name in the result.</summary>
    string Name { get; }

    /// <summary>Uses the feature.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Cancels the feature.</param>
    /// <returns>The observed result.</returns>
    /// <exception cref="FeatureException">The feature did not do what it should.</exception>
    Task<string> RunAsync(CallContext call, CancellationToken cancellationToken);
}
