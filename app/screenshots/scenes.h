#pragma once

class Stage;

/// The pictures of a first run, on a stage without a shop.
void playFirstRun(Stage &stage);
/// The pictures of codes, labels, scale and customer's screen, with a manager signed in.
void playDevices(Stage &stage);
/// The pictures of a shop at work, on a stage with the demo shop.
void playWork(Stage &stage);

/// Stored value and other accounts of ours, by whoever is signed in.
void playAccounts(Stage &stage);

/// A member in full, and two who are one person, with a manager signed in.
void playMembers(Stage &stage);

/// Members at the till: enrolled, with their coupons, cards and pictures, with a manager signed in.
void playTillMembers(Stage &stage);

/// Data quality, and members from a file and into one, with a manager signed in.
void playQuality(Stage &stage);

/// A card of uses, from the cart to the day's report, with a manager signed in.
void playPasses(Stage &stage);

/// Caring for members and what they ask about their data, with a manager signed in; after playMembers().
void playCare(Stage &stage);

/// The list of all members, with a manager signed in.
void playMemberList(Stage &stage);

/// Promotions at the till and goods that come back, with a manager signed in.
void playPromotionsAndReturns(Stage &stage);

/// The page of promotions and why a price is what it is, with a manager signed in.
void playOffers(Stage &stage);

/// What goods ask for, notes and coupons, with a manager signed in.
void playDetails(Stage &stage);

/// Practising, on a stage with a training shop.
void playTraining(Stage &stage);

/// A cashier's shift from its drawer to its Z report.
void playShift(Stage &stage);
