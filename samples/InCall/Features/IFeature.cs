using InCall.Calling;

namespace InCall.Features;

/// <summary>One thing that happens inside a call.</summary>
internal interface IFeature
{
    /// <summary>Its name in the result.</summary>
    string Name { get; }

    /// <summary>Uses it.</summary>
    /// <param name="stage">The call.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>What was seen.</returns>
    /// <exception cref="FeatureException">It did not do what it should.</exception>
    Task<string> RunAsync(CallStage stage, CancellationToken cancellationToken);
}
